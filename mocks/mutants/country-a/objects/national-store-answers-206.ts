import { mutant } from '../../mutant.ts'

export const nationalStoreAnswers206 = mutant({
  id: 'national-store-answers-206',
  fault: 'The national store answers a whole study by 206 Partial Content.',
  breaks: ['UC-01/happy-path'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { origin }) =>
      answer.status === 200 && origin === 'national' ? { ...answer, status: 206 } : answer,
  }),
})
