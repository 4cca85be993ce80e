import { lawfulVariant } from '../mutant.ts'

export const unknownSearchKeysAreRefused = lawfulVariant({
  id: 'unknown-search-keys-are-refused',
  what: 'A search by an unknown key and fuzzy matching are refused by 400.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.searchParams.has('NoSuchAttribute') || url.searchParams.has('fuzzymatching')
        ? new Response('{"error":"not supported"}', { status: 400, headers: { 'Content-Type': 'application/json' } })
        : response,
  }),
})
