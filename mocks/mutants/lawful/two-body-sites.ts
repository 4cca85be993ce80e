import { CODE_SYSTEM } from '../../../terms/codes.ts'
import { withEntries } from '../country-a/list/with-entries.ts'
import { lawfulVariant } from '../mutant.ts'

export const twoBodySites = lawfulVariant({
  id: 'two-body-sites',
  what: 'Entries of manifests name a second, detailed body site beside the region.',
  guides: { mado: '1.0.0' },

  mutate: (country) =>
    withEntries(country, (entry, { kind }) => {
      if (kind === 'report') return entry
      const url = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference.bodySite'
      const detailed = { coding: [{ system: CODE_SYSTEM.snomed, code: '39607008', display: 'Lung' }] }
      return { ...entry, extension: [...(entry.extension ?? []), { url, valueCodeableConcept: detailed }] }
    }),
})
