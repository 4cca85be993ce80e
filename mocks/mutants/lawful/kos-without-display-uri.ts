import { manifestKos } from '../../../fixtures/documents/manifest-kos.ts'
import { manifestPlace } from '../../country-a/fhir/document-bytes.ts'
import { lawfulVariant } from '../mutant.ts'

export const kosWithoutDisplayUri = lawfulVariant({
  id: 'kos-without-display-uri',
  what: 'The KOS manifest has no Display URI.',
  answers: 'form of the KOS',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      if (item.kind !== 'manifest-kos' || item.manifest === undefined) return country.documentBytes(item)
      const { viewer: _viewer, ...place } = manifestPlace(country, item)
      return manifestKos(country.world.catalogue, item.manifest, place)
    },
  }),
})
