import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const reportEntriesOfTheBallot = mutant({
  id: 'report-entries-of-the-ballot',
  fault: 'Entries of reports carry modality and body site as the ballot does, where later builds are pinned.',
  breaks: ['GEN-06/modality-carrier', 'GEN-06/body-site-carrier'],
  guides: { hl7eu: 'post-ballot' },
  mutate: (country) => ({ ...country, listEntry: writtenAsIn(country, { hl7eu: 'ballot' }).listEntry }),
})
