import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditWithoutPurpose = mutant({
  id: 'audit-without-purpose',
  fault: 'The audit trail does not carry the purpose of use.',
  breaks: ['UC-02/audit-carries'],
  mutate: (country) =>
    withEvents(country, (event) => ({
      ...event,
      agent: event.agent.map((agent) => ({ ...agent, purposeOfUse: undefined })),
    })),
})
