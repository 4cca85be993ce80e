import { mutant } from '../../mutant.ts'
import { withEvents } from './with-events.ts'

export const auditQueryInPlainText = mutant({
  id: 'audit-query-in-plain-text',
  fault: 'The query of an event is plain text, not base64.',
  breaks: ['AUDIT-01/query-base64'],
  mutate: (country) =>
    withEvents(country, (event, { asked }) => ({
      ...event,
      entity: event.entity.map((entity) => (entity['query'] === undefined ? entity : { ...entity, query: asked })),
    })),
})
