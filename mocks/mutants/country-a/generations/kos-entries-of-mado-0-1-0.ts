import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const kosEntriesOfMado010 = mutant({
  id: 'kos-entries-of-mado-0-1-0',
  fault: 'A mixture: entries of KOS manifests are of MADO 0.1.0, those of FHIR manifests of 1.0.0.',
  breaks: ['GEN-01/modality-carrier', 'GEN-01/body-site-carrier'],
  mutate: (country) => ({
    ...country,
    listEntry: (item) =>
      (item.kind === 'manifest-kos' ? writtenAsIn(country, { mado: '0.1.0' }) : country).listEntry(item),
  }),
})
