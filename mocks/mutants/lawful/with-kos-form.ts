import type { KosForm } from '../../../fixtures/documents/kos-content.ts'
import { manifestKos } from '../../../fixtures/documents/manifest-kos.ts'
import type { CountryA } from '../../country-a/country.ts'

/** The country whose KOS manifests are of another form. */
export function withKosForm(country: CountryA, form: KosForm): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      if (item.kind !== 'manifest-kos' || item.manifest === undefined) return country.documentBytes(item)
      const address = country.endpointAddress(item.study)
      const viewer = country.viewerPlace(item.study)
      const where = {
        ...(address === undefined ? {} : { wadoBaseUrl: address }),
        retrieveLocationUid: country.retrieveLocationUid(item.study),
        ...(viewer === undefined ? {} : { viewer }),
      }
      return manifestKos(country.world.catalogue, item.manifest, where, form)
    },
  }
}
