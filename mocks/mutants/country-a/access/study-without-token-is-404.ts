import { mutant } from '../../mutant.ts'

export const studyWithoutTokenIs404 = mutant({
  id: 'study-without-token-is-404',
  fault: 'The gateway answers a study without a token as if there were none.',
  breaks: ['OA-02/no-token-refused'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { origin, headers }) =>
      origin === 'gateway' && answer.status === 401 && !headers.has('authorization')
        ? { ...answer, status: 404 }
        : answer,
  }),
})
