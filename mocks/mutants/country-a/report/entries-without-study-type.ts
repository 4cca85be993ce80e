import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entriesWithoutStudyType = mutant({
  id: 'entries-without-study-type',
  fault: 'Entries of a list do not say what was done.',
  breaks: ['D-34/must-visible-list-level'],
  mutate: (country) =>
    withEntries(country, (entry, { patient }) =>
      patient.purpose === 'full-data-set' ? { ...entry, context: { ...entry.context, event: [] } } : entry,
    ),
})
