import { mutant } from '../../mutant.ts'

export const errorsAreHtml = mutant({
  id: 'errors-are-html',
  fault: 'Errors of the FHIR channel are HTML pages.',
  breaks: [
    'A13-04/operation-outcome',
    'MATCH-03/malformed',
    'HTTP-03/allow',
    'HTTP-06/challenge',
    'TOK-15/error-object',
  ],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { origin }) =>
      origin === 'fhir' && response.status >= 400
        ? new Response('<html><body>Error</body></html>', {
            status: response.status,
            headers: { 'Content-Type': 'text/html' },
          })
        : response,
  }),
})
