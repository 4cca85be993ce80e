import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const manifestEntriesOfMado010 = mutant({
  id: 'manifest-entries-of-mado-0-1-0',
  fault: 'Entries of manifests carry modality and body site as MADO 0.1.0 did, where 1.0.0 is pinned.',
  breaks: ['GEN-01/modality-carrier', 'GEN-01/body-site-carrier'],
  mutate: (country) => ({
    ...country,
    listEntry: (item) => (item.kind === 'report' ? country : writtenAsIn(country, { mado: '0.1.0' })).listEntry(item),
  }),
})
