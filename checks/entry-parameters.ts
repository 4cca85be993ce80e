import type { Json, JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import type { Code } from './list-entry.ts'
import { attachmentOf, bodySitesOf, codingsOf, modalitiesOf } from './list-entry.ts'

/** Priority category of the EU Health Data API: what every entry is, not what was examined. */
const priorityCategory = /\/eehrxf-document-priority-category-cs$/

/** Values of an extension whose URL ends so: of a convention of ours, whatever base it has. */
export function extensionsOf(entry: JsonObject, ending: string): readonly JsonObject[] {
  return objectsOf(entry['extension']).filter((extension) => textOf(extension['url'])?.endsWith(`/${ending}`) === true)
}

/** A whole number of an extension [conventions C-2, C-10]. */
export function numberIn(entry: JsonObject, ending: string): number | undefined {
  const [extension] = extensionsOf(entry, ending)
  const value = extension?.['valueDecimal'] ?? extension?.['valueUnsignedInt'] ?? extension?.['valueInteger64']
  return typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : undefined
}

/** Concepts that say which procedure was performed: `context.event`, and categories other than the priority category. */
export function studyTypesOf(entry: JsonObject): readonly Code[] {
  const concepts: readonly Json[] = [...objectsOf(at(entry, 'context', 'event')), ...objectsOf(entry['category'])]
  return concepts.flatMap((concept) => codingsOf(concept)).filter(({ system }) => !priorityCategory.test(system ?? ''))
}

export function specialtiesOf(entry: JsonObject): readonly JsonObject[] {
  return extensionsOf(entry, 'requesting-specialty')
}

export function titleOf(entry: JsonObject): string | undefined {
  const title = textOf(entry['description'])?.trim() ?? textOf(attachmentOf(entry)?.['title'])?.trim()
  return title === '' ? undefined : title
}

/** A resource within the entry that a reference names. */
export function containedBy(entry: JsonObject, reference: Json | undefined): JsonObject | undefined {
  const id = textOf(at(reference, 'reference'))
  return id?.startsWith('#') === true
    ? objectsOf(entry['contained']).find((resource) => resource['id'] === id.slice(1))
    : undefined
}

/** The seven list parameters of Article 10, in its order: does an entry carry each? */
export function listParametersOf(entry: JsonObject): Readonly<Record<string, boolean>> {
  return {
    modality: modalitiesOf(entry).codes.length > 0,
    'acquisition date': textOf(at(entry, 'context', 'period', 'start')) !== undefined,
    'body location': bodySitesOf(entry).codes.length > 0,
    'study type': studyTypesOf(entry).length > 0,
    'requesting speciality': specialtiesOf(entry).length > 0,
    title: titleOf(entry) !== undefined,
    size: numberIn(entry, 'study-size-bytes') !== undefined,
  }
}

/** The five other items of Article 10, in its order: does an entry carry each? */
export function otherItemsOf(entry: JsonObject): Readonly<Record<string, boolean>> {
  const attachment = attachmentOf(entry)
  return {
    'location id': extensionsOf(entry, 'homeCommunityId').length > 0 || entry['custodian'] !== undefined,
    'reference for retrieval': attachment?.['url'] !== undefined || attachment?.['data'] !== undefined,
    'technical format': textOf(attachment?.['contentType']) !== undefined,
    'author and organisation': objectsOf(entry['author']).length > 0 || entry['custodian'] !== undefined,
    'mini-index or study': objectsOf(at(entry, 'context', 'related')).length > 0,
  }
}
