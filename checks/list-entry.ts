import type { Json, JsonObject } from './json-body.ts'
import { at, objectOf, objectsOf, textOf } from './json-body.ts'

const r5 = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference'
const mado = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference'

export interface Code {
  system: string | undefined
  code: string
}

/** `urn:oid:` and `urn:uuid:` are ways to write the same value. */
export function bare(value: string): string {
  return value.replace(/^urn:(oid|uuid):/i, '')
}

export function codingsOf(concept: Json | undefined): readonly Code[] {
  return objectsOf(at(concept, 'coding')).flatMap((coding) => {
    const code = textOf(coding['code'])
    return code === undefined ? [] : [{ system: textOf(coding['system']), code }]
  })
}

/** Identifiers of `context.related` by the code of their type. */
function relatedOf(
  entry: JsonObject,
  typeCodes: readonly string[],
): readonly { system: string | undefined; value: string }[] {
  return objectsOf(at(entry, 'context', 'related')).flatMap((related) => {
    const identifier = objectOf(related['identifier'])
    const value = textOf(identifier?.['value'])
    const codes = codingsOf(identifier?.['type']).map((coding) => coding.code)
    return value !== undefined && codes.some((code) => typeCodes.includes(code))
      ? [{ system: textOf(identifier?.['system']), value }]
      : []
  })
}

/** Study Instance UIDs of a list entry, without prefix [MADO: DCM 110180; convention C-5 on reports]. */
export function studyUidsOf(entry: JsonObject): readonly string[] {
  return relatedOf(entry, ['110180']).map((identifier) => bare(identifier.value))
}

/** Accession numbers with their issuer [DCM 121022, v2-0203 ACSN; the third type is open in MADO]. */
export function accessionsOf(entry: JsonObject): readonly { system: string | undefined; value: string }[] {
  return relatedOf(entry, ['ACSN', '121022', 'urn:ihe:iti:xds:2013:accession'])
}

export function uniqueIdOf(entry: JsonObject): string | undefined {
  const value = textOf(at(entry, 'masterIdentifier', 'value'))
  return value === undefined ? undefined : bare(value)
}

export function attachmentOf(entry: JsonObject): JsonObject | undefined {
  return objectOf(objectsOf(entry['content'])[0]?.['attachment'])
}

export function contentTypeOf(entry: JsonObject): string | undefined {
  return textOf(attachmentOf(entry)?.['contentType'])?.split(';')[0]?.trim().toLowerCase()
}

export type EntryKind = 'report' | 'manifest-fhir' | 'manifest-kos' | 'other'

/** What an entry is, by its type, format and content type; never by one of them alone (P-01). */
export function kindOf(entry: JsonObject): EntryKind {
  const types = codingsOf(entry['type']).map((coding) => coding.code)
  if (types.includes('85430-7')) return 'report'
  if (!types.includes('18748-4')) return 'other'
  return contentTypeOf(entry) === 'application/dicom' ? 'manifest-kos' : 'manifest-fhir'
}

/** Modality codes of each carrier known, with the carrier's name. */
export function modalitiesOf(entry: JsonObject): { carriers: readonly string[]; codes: readonly Code[] } {
  return extensionCodes(entry, [`${mado}.modality`, `${r5}.modality`])
}

/** Body sites of each carrier known: simple `valueCodeableConcept`, or complex with `concept`. */
export function bodySitesOf(entry: JsonObject): { carriers: readonly string[]; codes: readonly Code[] } {
  return extensionCodes(entry, [`${mado}.bodySite`, `${r5}.bodySite`])
}

function extensionCodes(
  entry: JsonObject,
  urls: readonly string[],
): { carriers: readonly string[]; codes: readonly Code[] } {
  const found = objectsOf(entry['extension']).filter((extension) => urls.includes(textOf(extension['url']) ?? ''))
  return {
    carriers: [...new Set(found.map((extension) => textOf(extension['url']) ?? ''))],
    codes: found.flatMap((extension) => [
      ...codingsOf(extension['valueCodeableConcept']),
      ...objectsOf(extension['extension'])
        .filter((inner) => inner['url'] === 'concept')
        .flatMap((inner) => codingsOf(inner['valueCodeableConcept'])),
    ]),
  }
}

/** How an entry is named in a finding. */
export function entryName(entry: JsonObject): string {
  return `DocumentReference/${textOf(entry['id']) ?? uniqueIdOf(entry) ?? '(no id)'}`
}

/** Study Instance UID of a study record, without prefix. */
export function studyUidOf(study: JsonObject): string | undefined {
  const identifiers = objectsOf(study['identifier'])
  const uid = identifiers.find((identifier) => identifier['system'] === 'urn:dicom:uid')?.['value']
  const text = textOf(uid)
  return text === undefined ? undefined : bare(text)
}
