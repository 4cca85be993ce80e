import { withEntries } from '../list/with-entries.ts'
import { mutant } from '../../mutant.ts'

export const severalModalityExtensions = mutant({
  id: 'several-modality-extensions',
  fault: 'Entries of manifests have an extension for each modality, where MADO 0.1.0 allows one.',
  breaks: ['GEN-02/modality-carrier'],
  guides: { mado: '0.1.0' },
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).flatMap((one) =>
        one.url.endsWith('.modality')
          ? (one.valueCodeableConcept?.coding ?? []).map((coding) => ({
              ...one,
              valueCodeableConcept: { coding: [coding] },
            }))
          : [one],
      ),
    })),
})
