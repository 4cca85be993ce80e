import { mutant } from '../../mutant.ts'

export const searchesNoStudyByPost = mutant({
  id: 'searches-no-study-by-post',
  fault: 'Names the search of ImagingStudy and answers it by POST with 404.',
  breaks: ['CLAIM-01/search-by-post'],
  mutate: (country) => ({
    ...country,
    answer: (request, response) =>
      request.method === 'POST' && new URL(request.url).pathname.endsWith('/ImagingStudy/_search')
        ? new Response(JSON.stringify(country.operationOutcome('not-found', 'nothing is served here')), {
            status: 404,
            headers: { 'Content-Type': 'application/fhir+json' },
          })
        : response,
  }),
})
