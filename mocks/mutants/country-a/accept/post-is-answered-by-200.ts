import { mutant } from '../../mutant.ts'

export const postIsAnsweredBy200 = mutant({
  id: 'post-is-answered-by-200',
  fault: 'A POST of an instance is answered by 200.',
  breaks: ['WADO-09/method-405'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { method }) => (method === 'POST' ? { ...answer, status: 200 } : answer),
  }),
})
