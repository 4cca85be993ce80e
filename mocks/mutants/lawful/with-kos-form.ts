import type { KosForm } from '../../../fixtures/documents/kos-content.ts'
import { manifestKos } from '../../../fixtures/documents/manifest-kos.ts'
import type { CountryA } from '../../country-a/country.ts'
import { manifestPlace } from '../../country-a/fhir/document-bytes.ts'

/** The country whose KOS manifests are of another form. */
export function withKosForm(country: CountryA, form: KosForm): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      if (item.kind !== 'manifest-kos' || item.manifest === undefined) return country.documentBytes(item)
      return manifestKos(country.world.catalogue, item.manifest, manifestPlace(country, item), form)
    },
  }
}
