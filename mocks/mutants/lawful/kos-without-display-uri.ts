import { manifestKos } from '../../../fixtures/documents/manifest-kos.ts'
import { lawfulVariant } from '../mutant.ts'

export const kosWithoutDisplayUri = lawfulVariant({
  id: 'kos-without-display-uri',
  what: 'The KOS manifest has no Display URI.',
  mutate: (country) => ({
    ...country,
    documentBytes: (item) => {
      if (item.kind !== 'manifest-kos' || item.manifest === undefined) return country.documentBytes(item)
      const address = country.endpointAddress(item.study)
      return manifestKos(country.world.catalogue, item.manifest, {
        ...(address === undefined ? {} : { wadoBaseUrl: address }),
        retrieveLocationUid: country.retrieveLocationUid(item.study),
      })
    },
  }),
})
