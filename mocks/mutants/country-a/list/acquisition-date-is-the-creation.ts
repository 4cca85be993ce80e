import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const acquisitionDateIsTheCreation = mutant({
  id: 'acquisition-date-is-the-creation',
  fault: 'context.period.start is the time when the document was made.',
  breaks: [
    'A10-14/acquisition-date',
    'A2-07/context-period-start-imagingstudy',
    'A2-07/differs-documentreference-date-fixture',
  ],
  mutate: (country) =>
    withEntries(country, (entry, item) => ({
      ...entry,
      context: { ...entry.context, period: { start: item.createdAt } },
    })),
})
