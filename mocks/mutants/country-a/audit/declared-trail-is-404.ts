import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const declaredTrailIs404 = mutant({
  id: 'declared-trail-is-404',
  fault: 'The CapabilityStatement declares an audit trail that is not served.',
  breaks: ['A14-02/endpoint-declared-offered'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('/AuditEvent')
        ? outcomeAnswer(country, 404, 'not-found', 'nothing is served here')
        : response,
  }),
})
