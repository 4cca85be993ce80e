import { mutant } from '../../mutant.ts'

export const studyWithoutTokenIsEmpty = mutant({
  id: 'study-without-token-is-empty',
  fault: 'The gateway answers a study without a token by 200 and no object.',
  breaks: ['OA-02/no-token-refused'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, { origin, headers }) =>
      origin === 'gateway' && answer.status === 401 && !headers.has('authorization')
        ? { status: 200, headers: [['Content-Length', '0']], body: [] }
        : answer,
  }),
})
