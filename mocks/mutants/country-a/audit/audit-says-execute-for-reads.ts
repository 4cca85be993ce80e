import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditSaysExecuteForReads = mutant({
  id: 'audit-says-execute-for-reads',
  fault: 'The event of a read has the action of a query.',
  breaks: ['AUDIT-01/type-and-action'],
  mutate: (country) => withEvents(country, (event) => ({ ...event, action: 'E' })),
})
