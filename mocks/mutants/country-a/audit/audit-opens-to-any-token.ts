import { mutant } from '../../mutant.ts'

export const auditOpensToAnyToken = mutant({
  id: 'audit-opens-to-any-token',
  fault: 'Any FHIR token opens the audit trail.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) => ({
    ...country,
    scopeAllows: (claims, anyOf) => anyOf.includes('system/AuditEvent.rs') || country.scopeAllows(claims, anyOf),
  }),
})
