import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditSaysFailure = mutant({
  id: 'audit-says-failure',
  fault: 'The audit trail says that an access failed which succeeded.',
  breaks: ['A14-02/patient-query-professional-outcome'],
  mutate: (country) => withEvents(country, (event) => ({ ...event, outcome: '8' })),
})
