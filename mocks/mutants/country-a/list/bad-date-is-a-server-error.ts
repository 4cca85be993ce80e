import { mutant } from '../../mutant.ts'

export const badDateIsAServerError = mutant({
  id: 'bad-date-is-a-server-error',
  fault: 'A date that cannot be read is answered by status 500.',
  breaks: ['A13-04/operation-outcome'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      response.status === 400 && url.pathname.includes('/DocumentReference')
        ? new Response(null, { status: 500 })
        : response,
  }),
})
