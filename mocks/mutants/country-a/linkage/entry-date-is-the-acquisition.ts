import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryDateIsTheAcquisition = mutant({
  id: 'entry-date-is-the-acquisition',
  fault: 'The date of an entry is when the study was made.',
  breaks: ['A2-07/differs-documentreference-date-fixture'],
  mutate: (country) =>
    withEntries(country, (entry, { study, patient }) =>
      patient.purpose === 'times' ? { ...entry, date: study.startedAt } : entry,
    ),
})
