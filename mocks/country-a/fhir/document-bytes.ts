import type { Catalogue } from '../../../fixtures/catalogue/facts.ts'
import { manifestBundle } from '../../../fixtures/documents/manifest-bundle.ts'
import { manifestKos } from '../../../fixtures/documents/manifest-kos.ts'
import { reportBundle } from '../../../fixtures/documents/report-bundle.ts'
import type { CountryA } from '../country.ts'
import type { CountryWorld, ListItem } from '../country-world.ts'

/** What a manifest says of where its study is. */
export type ManifestPlace = Parameters<typeof manifestKos>[2]

/** Where a country says that the study of an item is. */
export function manifestPlace(
  country: Pick<CountryA, 'endpointAddress' | 'retrieveLocationUid' | 'viewerPlace'>,
  { study }: ListItem,
): ManifestPlace {
  const address = country.endpointAddress(study)
  const viewer = country.viewerPlace(study)
  return {
    ...(address === undefined ? {} : { wadoBaseUrl: address }),
    retrieveLocationUid: country.retrieveLocationUid(study),
    ...(viewer === undefined ? {} : { viewer }),
  }
}

const known = new WeakMap<Catalogue, Map<string, Uint8Array>>()

/** The document of an item; written once for a place, and given as bytes of the caller's own. */
export function documentOf(world: CountryWorld, item: ListItem, place: ManifestPlace): Uint8Array {
  const { catalogue, guides } = world
  const documents = known.get(catalogue) ?? new Map<string, Uint8Array>()
  known.set(catalogue, documents)
  // by what is written, not by the item alone: a faulty country gives an item the content of another
  const content = item.report?.version.uniqueId ?? item.manifest?.uniqueId
  const key = JSON.stringify([item.kind, content, place, guides])
  const bytes = documents.get(key) ?? written(world, item, place)
  documents.set(key, bytes)
  return Uint8Array.from(bytes)
}

function written({ catalogue, guides }: CountryWorld, item: ListItem, place: ManifestPlace): Uint8Array {
  if (item.report !== undefined)
    return Buffer.from(JSON.stringify(reportBundle(catalogue, item.report.report, item.report.version, guides)))
  if (item.manifest === undefined) throw new Error(`the item ${item.id} is neither report nor manifest`)
  return item.kind === 'manifest-kos'
    ? manifestKos(catalogue, item.manifest, place)
    : Buffer.from(JSON.stringify(manifestBundle(catalogue, item.manifest, place, guides)))
}
