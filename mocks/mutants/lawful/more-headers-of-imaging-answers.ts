import { lawfulVariant } from '../mutant.ts'

export const moreHeadersOfImagingAnswers = lawfulVariant({
  id: 'more-headers-of-imaging-answers',
  what: 'Answers of the imaging channel carry caching headers and a warning.',
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin }) => {
      if (origin === 'fhir') return response
      const headers = new Headers(response.headers)
      headers.set('Cache-Control', 'private, no-store')
      headers.set('ETag', '"1"')
      headers.set('Content-Language', 'el')
      return new Response(response.body, { status: response.status, headers })
    },
  }),
})
