import type { ListedEntry } from './bound-entries.ts'
import { entriesOfKind, manifestEntries } from './bound-entries.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { textOf } from './json-body.ts'
import { bare, codingsOf, kindOf, studyUidsOf } from './list-entry.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

const manifestBundle = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/MadoFhirBundle'

const present =
  (path: string) =>
  ({ entry }: ListedEntry): Said =>
    valuesAt(entry, path).length === 0 ? `no ${path}` : undefined

const identifiersTyped = (entry: JsonObject, codes: readonly string[]): readonly JsonObject[] =>
  objectsAt(entry, 'context.related.identifier').filter(({ type }) =>
    codingsOf(type).some(({ code }) => codes.includes(code)),
  )

const isFormat =
  (system: string, code: string) =>
  ({ entry }: ListedEntry): Said => {
    const formats = objectsAt(entry, 'content.format')
    const written = formats.map((one) => `${textOf(one['system']) ?? '(no system)'}|${textOf(one['code']) ?? ''}`)
    if (formats.length === 0) return nothingToJudge
    return written.includes(`${system}|${code}`) ? undefined : `format ${written.join(', ')}`
  }

/** The twin that an entry names as its transform, where it is listed: what is missing in the list is judged as A10-04. */
function transformOf({ entry, all }: ListedEntry): JsonObject | undefined {
  const target = objectsAt(entry, 'relatesTo').find(({ code }) => code === 'transforms')
  const [reference] = textsAt(target, 'target.reference')
  if (target === undefined || reference === undefined) return undefined
  return all.find(({ id }) => reference.endsWith(`DocumentReference/${textOf(id) ?? '?'}`))
}

const transformsAreTwins = (listed: ListedEntry): Said => {
  const twin = transformOf(listed)
  if (twin === undefined) return nothingToJudge
  const back = transformOf({ entry: twin, all: listed.all })
  const sameStudy = studyUidsOf(twin).some((uid) => studyUidsOf(listed.entry).includes(uid))
  if (kindOf(twin) === kindOf(listed.entry)) return 'its transform is of the same encoding'
  return !sameStudy
    ? 'its transform is of another study'
    : back === listed.entry
      ? undefined
      : 'its transform does not name it'
}

/** MadoFhirDocumentReference and MadoDicomKosDocumentReference on the entries of manifests. */
export const madoEntryRules = checksOf(manifestEntries, [
  {
    clause: 'MADO-01/master-in-identifier',
    id: 'master-identifier-is-repeated',
    expected: 'the masterIdentifier among the identifiers [mado-docref-1]',
    at: 'DocumentReference.identifier',
    say: ({ entry }) => {
      const [master = ''] = textsAt(entry, 'masterIdentifier.value')
      const values = textsAt(entry, 'identifier.value').map(bare)
      return values.includes(bare(master)) ? undefined : `${values.length} identifiers, none of them ${master}`
    },
  },
  {
    clause: 'MADO-02/language',
    id: 'attachment-has-a-language',
    expected: 'attachment.language',
    at: 'DocumentReference.content.attachment.language',
    say: present('content.attachment.language'),
  },
  {
    clause: 'MADO-03/creation',
    id: 'attachment-has-a-creation-time',
    expected: 'attachment.creation',
    at: 'DocumentReference.content.attachment.creation',
    say: present('content.attachment.creation'),
  },
  {
    clause: 'MADO-04/facility-type',
    id: 'entry-has-a-facility-type',
    expected: 'context.facilityType',
    at: 'DocumentReference.context.facilityType',
    say: present('context.facilityType'),
  },
  {
    clause: 'MADO-05/practice-setting',
    id: 'entry-has-a-practice-setting',
    expected: 'context.practiceSetting',
    at: 'DocumentReference.context.practiceSetting',
    say: present('context.practiceSetting'),
  },
  {
    clause: 'MADO-06/one-study',
    id: 'entry-is-related-to-one-study',
    expected: 'exactly one Study Instance UID, system urn:dicom:uid, type DCM 110180',
    at: 'DocumentReference.context.related.identifier',
    say: ({ entry }) => {
      const found = identifiersTyped(entry, ['110180'])
      if (found.length !== 1) return `${found.length} Study Instance UIDs`
      const [system] = textsAt(found[0], 'system')
      return system === 'urn:dicom:uid' ? undefined : `a Study Instance UID with the system ${system ?? '(none)'}`
    },
  },
  {
    clause: 'MADO-07/accession-typed',
    id: 'accession-number-is-typed-twice',
    expected: 'one accession number at most, with its issuer, typed v2-0203 ACSN and DCM 121022',
    at: 'DocumentReference.context.related.identifier',
    say: ({ entry }) => {
      const found = identifiersTyped(entry, ['ACSN', '121022'])
      const [first] = found
      if (first === undefined) return nothingToJudge
      if (found.length > 1) return `${found.length} accession numbers`
      const codes = codingsOf(first['type']).map(({ code }) => code)
      const missing = ['ACSN', '121022'].find((code) => !codes.includes(code))
      if (textsAt(first, 'system').length === 0) return 'an accession number without its issuer'
      return missing === undefined ? undefined : `an accession number typed ${codes.join(', ')} alone`
    },
  },
  {
    clause: 'MADO-08/transforms',
    id: 'twins-are-transforms-of-each-other',
    expected: 'relatesTo transforms names the twin in the other encoding, and the twin names it',
    at: 'DocumentReference.relatesTo',
    say: transformsAreTwins,
  },
  {
    clause: 'MADO-09/category',
    id: 'manifest-has-a-category',
    expected: 'a category',
    at: 'DocumentReference.category',
    say: ({ entry }) => (codingsOf(objectsAt(entry, 'category')[0]).length > 0 ? undefined : 'no coded category'),
  },
])

/** What is MadoFhirDocumentReference's alone. */
export const madoFhirEntryRules = checksOf(entriesOfKind('manifest-fhir'), [
  {
    clause: 'MADO-10/fhir-format',
    id: 'fhir-manifest-has-its-format-code',
    expected: 'format urn:ihe:rad:MADO:fhir-manifest:2026 of the IHE format codes',
    at: 'DocumentReference.content.format',
    say: isFormat(
      'http://ihe.net/fhir/ihe.formatcode.fhir/CodeSystem/formatcode',
      'urn:ihe:rad:MADO:fhir-manifest:2026',
    ),
  },
  {
    clause: 'MADO-11/content-profile',
    id: 'fhir-manifest-names-its-content-profile',
    expected: `the content profile ${manifestBundle}`,
    at: 'DocumentReference.content.extension(DocumentReference.content.profile)',
    say: ({ entry }) => {
      const found = objectsAt(entry, 'content.extension').filter(
        ({ url }) => textOf(url)?.endsWith('DocumentReference.content.profile') === true,
      )
      const values = ['valueCanonical', 'valueUri', 'extension.valueCanonical', 'extension.valueUri'].flatMap((path) =>
        found.flatMap((extension) => textsAt(extension, path)),
      )
      if (values.some((value) => value.split('|')[0] === manifestBundle)) return undefined
      return values.length === 0 ? 'no content profile' : `content profile ${values.join(', ')}`
    },
  },
])

/** What is MadoDicomKosDocumentReference's alone. */
export const madoKosEntryRules = checksOf(entriesOfKind('manifest-kos'), [
  {
    clause: 'MADO-10/kos-format',
    id: 'kos-manifest-has-its-format-code',
    expected: 'format 1.2.840.10008.5.1.4.1.1.88.59 of DCMUID',
    at: 'DocumentReference.content.format',
    say: isFormat('http://dicom.nema.org/resources/ontology/DCMUID', '1.2.840.10008.5.1.4.1.1.88.59'),
  },
])
