import { mutant } from '../../mutant.ts'

export const malformedAcceptIsAServerError = mutant({
  id: 'malformed-accept-is-a-server-error',
  fault: 'An Accept that cannot be read is answered by 500.',
  breaks: ['WADO-08/malformed-request'],
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer, context) =>
      answer.status === 400 && !country.acceptIsReadable(country.acceptOf(context))
        ? { ...answer, status: 500 }
        : answer,
  }),
})
