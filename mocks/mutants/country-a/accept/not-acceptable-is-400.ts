import { mutant } from '../../mutant.ts'

export const notAcceptableIs400 = mutant({
  id: 'not-acceptable-is-400',
  fault: 'What cannot be served as accepted is refused by 400.',
  breaks: ['WADO-09/not-acceptable-406'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer) => (answer.status === 406 ? { ...answer, status: 400 } : answer),
  }),
})
