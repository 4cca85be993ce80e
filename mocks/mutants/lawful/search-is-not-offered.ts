import { lawfulVariant } from '../mutant.ts'

export const searchIsNotOffered = lawfulVariant({
  id: 'search-is-not-offered',
  what: 'Imaging channels offer no search: 404.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin, url }) =>
      origin !== 'fhir' && /\/(studies|series|instances)$/.test(url.pathname)
        ? new Response('{"error":"not served"}', { status: 404, headers: { 'Content-Type': 'application/json' } })
        : response,
  }),
})
