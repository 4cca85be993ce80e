import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const manifestEntriesOfMado100 = mutant({
  id: 'manifest-entries-of-mado-1-0-0',
  fault: 'Entries of manifests carry modality and body site as MADO 1.0.0 does, where 0.1.0 is pinned.',
  breaks: ['GEN-02/modality-carrier', 'GEN-02/body-site-carrier'],
  guides: { mado: '0.1.0' },
  mutate: (country) => writtenAsIn(country, { mado: '1.0.0' }),
})
