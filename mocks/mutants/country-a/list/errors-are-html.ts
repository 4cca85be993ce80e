import { mutant } from '../../mutant.ts'

export const errorsAreHtml = mutant({
  id: 'errors-are-html',
  fault: 'Errors of the FHIR channel are HTML pages.',
  breaks: ['A13-04/operation-outcome', 'MATCH-03/malformed', 'TOK-15/error-object'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin }) => {
      if (origin !== 'fhir' || response.status < 400) return response
      const headers = new Headers(response.headers)
      headers.set('Content-Type', 'text/html')
      return new Response('<html><body>Error</body></html>', { status: response.status, headers })
    },
  }),
})
