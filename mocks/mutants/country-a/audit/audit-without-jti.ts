import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditWithoutJti = mutant({
  id: 'audit-without-jti',
  fault: 'Events do not say which token opened the data.',
  breaks: ['AUDIT-01/token'],
  mutate: (country) =>
    withEvents(country, (event) => ({
      ...event,
      agent: event.agent.map((agent) => ({ ...agent, policy: undefined })),
    })),
})
