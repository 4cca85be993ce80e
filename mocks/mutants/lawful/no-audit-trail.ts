import { outcomeAnswer } from '../../country-a/fhir/fhir-answer.ts'
import { lawfulVariant } from '../mutant.ts'
import { withoutCapability } from './without-capability.ts'

export const noAuditTrail = lawfulVariant({
  id: 'no-audit-trail',
  what: 'The audit trail is not searchable, and no token is issued for it.',
  mutate: (country) => ({
    ...withoutCapability(country, 'AuditEvent'),
    orderAllowed: (order) =>
      order.scopes.some((scope) => scope.includes('AuditEvent'))
        ? { status: 400, error: 'invalid_scope', description: 'no such scope' }
        : country.orderAllowed(order),
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('/AuditEvent')
        ? outcomeAnswer(country, 404, 'not-found', 'nothing is served here')
        : response,
  }),
})
