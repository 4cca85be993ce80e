import { lawfulVariant } from '../mutant.ts'

export const tokensAreRefusedBy403 = lawfulVariant({
  id: 'tokens-are-refused-by-403',
  what: 'A token that is not accepted is refused by 403.',
  mutate: (country) => ({
    ...country,
    answer: (request, response) =>
      response.status === 401 && request.headers.has('authorization')
        ? new Response(response.body, { status: 403, headers: response.headers })
        : response,
  }),
})
