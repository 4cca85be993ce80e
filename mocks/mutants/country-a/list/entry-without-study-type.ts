import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutStudyType = mutant({
  id: 'entry-without-study-type',
  fault: 'Entries do not say which procedure was performed.',
  breaks: ['A10-16/context-event-category-coded'],
  mutate: (country) =>
    withEntries(country, (entry) => {
      const { event: _event, ...context } = entry.context ?? {}
      return { ...entry, context }
    }),
})
