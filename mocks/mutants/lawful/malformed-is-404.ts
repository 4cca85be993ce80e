import { lawfulVariant } from '../mutant.ts'

export const malformedIs404 = lawfulVariant({
  id: 'malformed-is-404',
  what: 'A UID and a list of frames that cannot be read are answered by 404.',
  mutate: (country) => ({
    ...country,
    bulkAnswer: (answer) => (answer.status === 400 ? { ...answer, status: 404 } : answer),
    answer: (_request, response, { origin, url }) =>
      origin !== 'fhir' && response.status === 400 && !url.search.includes('=')
        ? new Response('{"error":"not found"}', { status: 404, headers: response.headers })
        : response,
  }),
})
