import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import type { Edit, Tree } from './edits.ts'

/** The country whose FHIR documents of a kind are edited as a whole. */
export function withDocuments(country: CountryA, kind: ListItem['kind'], edit: Edit): CountryA {
  return {
    ...country,
    documentBytes: (item) => {
      const bytes = country.documentBytes(item)
      if (item.kind !== kind) return bytes
      return Buffer.from(JSON.stringify(edit(JSON.parse(Buffer.from(bytes).toString()) as Tree)))
    },
  }
}

/** Edits the resources of a type in a document. */
export const inEach =
  (type: string, edit: Edit): Edit =>
  (bundle) => ({
    ...bundle,
    entry: (bundle['entry'] as Tree[]).map((entry) => {
      const resource = entry['resource'] as Tree
      return resource['resourceType'] === type ? { ...entry, resource: edit(resource) } : entry
    }),
  })

/** One more resource in a document: the first of a type with another id, edited. */
export const oneMore =
  (type: string, edit: Edit = (tree) => tree): Edit =>
  (bundle) => {
    const entries = bundle['entry'] as Tree[]
    const id = '0f1d1f3e-1c0b-4f5e-9d57-1b6f0a5b7c77'
    const found = entries.find(({ resource }) => (resource as Tree)['resourceType'] === type)
    if (found === undefined) return bundle
    const resource = edit({ ...(found['resource'] as Tree), id })
    return { ...bundle, entry: [...entries, { ...found, fullUrl: `urn:uuid:${id}`, resource }] }
  }
