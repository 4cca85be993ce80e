import type { listConflicts } from '../../profiles/conflicts/list-conflicts.ts'
import type { JsonObject } from '../json-body.ts'
import { at, objectsOf, textOf } from '../json-body.ts'
import {
  attachmentOf,
  bodySitesOf,
  codingsOf,
  contentTypeOf,
  kindOf,
  modalitiesOf,
  studyUidsOf,
} from '../list-entry.ts'
import type { Recognisers } from './seen.ts'
import { shownBy } from './seen.ts'

const snomed = 'http://snomed.info/sct'
const codesOf = (entry: JsonObject, name: string): readonly string[] => codingsOf(entry[name]).map(({ code }) => code)
const related = (entry: JsonObject): readonly JsonObject[] =>
  objectsOf(at(entry, 'context', 'related')).flatMap(({ identifier }) => objectsOf([identifier ?? null]))
const carrierOf = (carriers: readonly string[]): ('fhir-5' | 'mado')[] =>
  carriers.map((url) => (url.startsWith('http://hl7.org/fhir/5.0/') ? 'fhir-5' : 'mado'))
const categories = (entry: JsonObject): ReturnType<typeof codingsOf> =>
  objectsOf(entry['category']).flatMap((one) => codingsOf(one))

function categoryReading({ system = '', code }: { system: string | undefined; code: string }) {
  if (system.endsWith('/eehrxf-document-priority-category-cs'))
    return system.includes('/eu-health-data-api/') ? 'samples' : 'ballot'
  if (system.endsWith('/document-priority-category-eu-api')) return 'renamed'
  if (code === '18726-0') return 'loinc'
  return code === '18748-4' || system.includes('/eu-health-data-api/') ? 'samples' : undefined
}

/** How a list answers each question of `listConflicts`. */
export const listReadings: Recognisers<keyof typeof listConflicts> = {
  'document-type': ({ entries }) =>
    shownBy(entries, (entry) => {
      if (!codesOf(entry, 'type').includes('18748-4')) return undefined
      const formats = objectsOf(entry['content']).flatMap((content) => textOf(at(content, 'format', 'code')) ?? [])
      const isManifest = formats.some((code) => code.includes('MADO') || code.endsWith('.88.59'))
      return isManifest || contentTypeOf(entry) === 'application/dicom' ? 'manifest' : 'report'
    }),
  'study-type': ({ entries }) =>
    shownBy(entries, (entry) => [
      ...(objectsOf(at(entry, 'context', 'event')).some((event) => codingsOf(event).length > 0)
        ? (['event'] as const)
        : []),
      ...(categories(entry).some(({ system }) => system === snomed) ? (['category'] as const) : []),
    ]),
  'filter-by-document-type': ({ selfLink, entries }) =>
    entries.length === 0
      ? []
      : (['type', 'category'] as const).filter((name) => new RegExp(`[?&]${name}=`).test(selfLink ?? '')),
  'entries-of-a-manifest': ({ entries }) =>
    shownBy(entries, (entry) => {
      if (objectsOf(entry['content']).length > 1) return 'two-contents'
      return objectsOf(entry['relatesTo']).some(({ code }) => code === 'transforms') ? 'two-entries' : undefined
    }),
  'study-uid-on-reports': ({ entries }) =>
    shownBy(entries, (entry) => {
      if (kindOf(entry) !== 'report') return undefined
      return studyUidsOf(entry).length > 0 ? 'related' : 'nowhere'
    }),
  'modality-carrier': ({ entries }) => shownBy(entries, (entry) => carrierOf(modalitiesOf(entry).carriers)),
  'body-site-carrier': ({ entries }) => shownBy(entries, (entry) => carrierOf(bodySitesOf(entry).carriers)),
  'spine-code': ({ entries }) =>
    shownBy(
      entries.flatMap((entry) => bodySitesOf(entry).codes),
      ({ code }) => (({ '1141981001': 'vertebral-column', '737561001': 'spine' }) as const)[code],
    ),
  'oid-prefix': ({ entries }) =>
    shownBy(
      entries.flatMap((entry) => [...objectsOf([entry['masterIdentifier'] ?? null]), ...related(entry)]),
      ({ value }) => {
        const text = textOf(value) ?? ''
        if (text.startsWith('urn:oid:')) return 'prefixed'
        return /^\d+(\.\d+){5,}$/.test(text) ? 'bare' : undefined
      },
    ),
  'category-system': ({ entries }) => shownBy(entries.flatMap(categories), categoryReading),
  'master-identifier': ({ entries }) =>
    shownBy(entries, (entry) => {
      const typed = codingsOf(at(entry, 'masterIdentifier', 'type')).some(({ code }) => code === 'uniqueId')
      return [
        ...(at(entry, 'masterIdentifier', 'use') === 'usual' ? (['use'] as const) : []),
        ...(typed ? (['type'] as const) : []),
      ]
    }),
  'content-profile': ({ entries }) =>
    shownBy(
      entries
        .flatMap((entry) => objectsOf(entry['content']))
        .flatMap((content) => objectsOf(content['extension']))
        .filter((extension) => textOf(extension['url'])?.endsWith('.content.profile') === true)
        .flatMap((extension) => objectsOf(extension['extension'])),
      (value) => {
        if (value['valueCanonical'] !== undefined) return 'canonical'
        return value['valueUri'] === undefined ? undefined : 'uri'
      },
    ),
  attachment: ({ entries }) =>
    shownBy(entries, (entry) => {
      const attachment = attachmentOf(entry)
      return [
        ...(attachment?.['url'] === undefined ? [] : (['url'] as const)),
        ...(attachment?.['data'] === undefined ? [] : (['inline'] as const)),
      ]
    }),
  withdrawal: ({ entries }) =>
    shownBy(entries, ({ status }) => (status === 'superseded' || status === 'entered-in-error' ? status : undefined)),
  'accession-type': ({ entries }) =>
    shownBy(entries.flatMap(related), ({ type }) => {
      const codes = codingsOf(type).map(({ code }) => code)
      if (codes.includes('urn:ihe:iti:xds:2013:accession')) return 'xds'
      return codes.some((code) => ['ACSN', '121022'].includes(code)) ? 'acsn' : undefined
    }),
}
