import { mutant } from '../../mutant.ts'
import { withEvents, withoutRequestId } from './with-events.ts'

export const auditCannotBeCorrelated = mutant({
  id: 'audit-cannot-be-correlated',
  fault: 'Events carry no request id, and are dated an hour before the access.',
  breaks: ['A14-02/correlated-x-request-id', 'AUDIT-02/request-id'],
  mutate: (country) =>
    withEvents(country, (event) => ({
      ...withoutRequestId(event),
      recorded: new Date(Date.parse(event.recorded) - 3_600_000).toISOString(),
    })),
})
