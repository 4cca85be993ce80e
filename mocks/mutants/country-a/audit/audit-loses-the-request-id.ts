import { mutant } from '../../mutant.ts'
import { withEvents, withoutRequestId } from './with-events.ts'

export const auditLosesTheRequestId = mutant({
  id: 'audit-loses-the-request-id',
  fault: 'The audit trail does not repeat X-Request-Id.',
  breaks: ['AUDIT-02/request-id'],
  mutate: (country) => withEvents(country, withoutRequestId),
})
