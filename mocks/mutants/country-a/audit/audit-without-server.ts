import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditWithoutServer = mutant({
  id: 'audit-without-server',
  fault: 'Events do not name the server.',
  breaks: ['AUDIT-01/agents'],
  mutate: (country) =>
    withEvents(country, (event) => ({ ...event, agent: event.agent.filter((_agent, index) => index !== 1) })),
})
