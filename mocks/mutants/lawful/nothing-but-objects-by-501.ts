import { lawfulVariant } from '../mutant.ts'

export const nothingButObjectsBy501 = lawfulVariant({
  id: 'nothing-but-objects-by-501',
  what: 'Frames, rendered images, thumbnails, metadata and bulk data are not served: 501.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin, url }) =>
      origin !== 'fhir' &&
      origin !== 'viewer' &&
      /\/(frames|rendered|thumbnail|metadata|bulkdata)(\/|$)/.test(url.pathname)
        ? new Response('{"error":"not served"}', { status: 501, headers: { 'Content-Type': 'application/json' } })
        : response,
  }),
})
