import { mutant } from '../../mutant.ts'

export const nationalStoreIsDown = mutant({
  id: 'national-store-is-down',
  fault: 'The national store answers every retrieval by 503.',
  breaks: ['UC-01/happy-path', 'UC-01/hop-evidence', 'A33-01/retrievable'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { origin }) =>
      answer.status === 200 && origin === 'national' ? { status: 503, headers: [], body: [] } : answer,
  }),
})
