import { CODE_SYSTEM } from '../../../terms/codes.ts'
import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const modalitiesWithKeyObjects = lawfulVariant({
  id: 'modalities-with-key-objects',
  what: 'Entries of manifests name KO and SR beside the acquisition modalities.',
  guides: { mado: '1.0.0' },

  mutate: (country) =>
    withEntries(country, (entry, { kind }) => {
      if (kind === 'report') return entry
      const url = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference.modality'
      const also = ['KO', 'SR'].map((code) => ({
        url,
        valueCodeableConcept: { coding: [{ system: CODE_SYSTEM.dcm, code, display: code }] },
      }))
      return { ...entry, extension: [...(entry.extension ?? []), ...also] }
    }),
})
