import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const reportEntriesOfLaterBuilds = mutant({
  id: 'report-entries-of-later-builds',
  fault: 'Entries of reports carry modality and body site as later builds do, where the ballot is pinned.',
  breaks: ['GEN-05/modality-carrier', 'GEN-05/body-site-carrier'],
  mutate: (country) => writtenAsIn(country, { hl7eu: 'post-ballot' }),
})
