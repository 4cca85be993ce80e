import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const acquisitionDateIsTheCreation = mutant({
  id: 'acquisition-date-is-the-creation',
  fault: 'context.period.start is the time when the document was made.',
  breaks: ['A10-14/acquisition-date'],
  mutate: (country) =>
    withEntries(country, (entry, item) => ({
      ...entry,
      context: { ...entry.context, period: { start: item.createdAt } },
    })),
})
