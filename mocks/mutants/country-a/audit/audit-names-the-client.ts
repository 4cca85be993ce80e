import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditNamesTheClient = mutant({
  id: 'audit-names-the-client',
  fault: 'The audit trail names the client in the place of the professional.',
  breaks: ['A14-02/patient-query-professional-outcome'],
  mutate: (country) =>
    withEvents(country, (event) => ({
      ...event,
      agent: event.agent.map((agent) =>
        agent['name'] === undefined ? agent : { ...agent, name: 'ncpeh-b', who: { display: 'ncpeh-b' } },
      ),
    })),
})
