import type { CountryA } from '../../../country-a/country.ts'
import type { ListItem } from '../../../country-a/country-world.ts'
import type { CodeableConcept, DocumentReference, Extension } from '../../../country-a/fhir/document-reference.ts'

/** The country with another list entry; search, and what is retrieved, stay right. */
export function withEntries(
  country: CountryA,
  edit: (entry: DocumentReference, item: ListItem) => DocumentReference,
): CountryA {
  return { ...country, listEntry: (item) => edit(country.listEntry(item), item) }
}

/** An extension with another concept, in its own shape: simple, or with the sub-extension `concept`. */
export function withConcept(extension: Extension, concept: CodeableConcept): Extension {
  const { extension: parts } = extension
  return parts === undefined
    ? { ...extension, valueCodeableConcept: concept }
    : { ...extension, extension: parts.map((part) => ({ ...part, valueCodeableConcept: concept })) }
}

/** The extensions of an entry whose URL does not end so. */
export function extensionsBut(entry: DocumentReference, ending: string): DocumentReference['extension'] & {} {
  return (entry.extension ?? []).filter(({ url }) => !url.endsWith(ending))
}
