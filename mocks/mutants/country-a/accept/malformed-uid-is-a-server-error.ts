import { mutant } from '../../mutant.ts'

export const malformedUidIsAServerError = mutant({
  id: 'malformed-uid-is-a-server-error',
  fault: 'A UID that cannot be read is answered by 500.',
  breaks: ['WADO-08/malformed-request'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { url }) =>
      url.pathname.includes('not-a-uid') && answer.status === 400 ? { ...answer, status: 500 } : answer,
  }),
})
