import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import type { DocumentReference } from '../../../country-a/fhir/document-reference.ts'

/** The country with another list entry; search, and what is retrieved, stay right. */
export function withEntries(
  country: CountryA,
  edit: (entry: DocumentReference, item: ListItem) => DocumentReference,
): CountryA {
  return { ...country, listEntry: (item) => edit(country.listEntry(item), item) }
}

/** The extensions of an entry whose URL does not end so. */
export function extensionsBut(entry: DocumentReference, ending: string): DocumentReference['extension'] & {} {
  return (entry.extension ?? []).filter(({ url }) => !url.endsWith(ending))
}
