import { lawfulVariant } from '../mutant.ts'

export const tokensAreRefusedBy403 = lawfulVariant({
  id: 'tokens-are-refused-by-403',
  what: 'A bearer token that is not accepted is refused by 403.',
  mutate: (country) => ({
    ...country,
    answer: (request, response, { url }) =>
      response.status === 401 && !url.pathname.endsWith('/token') && request.headers.has('authorization')
        ? new Response(response.body, { status: 403, headers: response.headers })
        : response,
  }),
})
