import type { CountryA } from '../country.ts'
import type { ListItem } from '../country-world.ts'

/** Entries of the search answer as bytes, rendered once for a country instance. */
export interface RenderedEntries {
  /** The entries with commas between them. */
  joined: (country: CountryA, items: readonly ListItem[]) => readonly Uint8Array[]
}

const comma = Buffer.from(',')

/** A cache that lives as long as one country instance. */
export function renderedEntries(): RenderedEntries {
  const cache = new Map<ListItem, Uint8Array>()
  const entryOf = (country: CountryA, item: ListItem): Uint8Array => {
    const known = cache.get(item)
    if (known !== undefined) return known
    const resource = country.listEntry(item)
    const fullUrl = `${country.world.urls.fhirBaseUrl}/DocumentReference/${resource.id}`
    const bytes = writtenOf(resource, fullUrl)
    cache.set(item, bytes)
    return bytes
  }
  return {
    joined: (country, items) =>
      items.flatMap((item, index) => (index === 0 ? [entryOf(country, item)] : [comma, entryOf(country, item)])),
  }
}

const written = new WeakMap<object, { fullUrl: string; bytes: Uint8Array }>()

/** An entry as bytes; one that is frozen, and therefore the same in every country, once. */
function writtenOf(resource: object, fullUrl: string): Uint8Array {
  const known = written.get(resource)
  if (known?.fullUrl === fullUrl) return known.bytes
  const bytes = Buffer.from(JSON.stringify({ fullUrl, resource, search: { mode: 'match' } }))
  if (Object.isFrozen(resource)) written.set(resource, { fullUrl, bytes })
  return bytes
}
