import type { documentConflicts } from '../../profiles/conflicts/document-conflicts.ts'
import type { JsonObject } from '../json-body.ts'
import { at, objectsOf, textOf } from '../json-body.ts'
import { codingsOf } from '../list-entry.ts'
import type { Recognisers, Seen } from './seen.ts'
import { shownBy } from './seen.ts'

const ofType = (document: readonly JsonObject[], type: string): readonly JsonObject[] =>
  document.filter((resource) => resource['resourceType'] === type)
const isReport = (document: readonly JsonObject[]): boolean => ofType(document, 'DiagnosticReport').length > 0
const codesOf = (concept: Parameters<typeof codingsOf>[0]): readonly string[] =>
  codingsOf(concept).map(({ code }) => code)
const sectionsOf = (resource: JsonObject): readonly JsonObject[] =>
  objectsOf(resource['section']).flatMap((section) => [section, ...sectionsOf(section)])

function addressReading(address: string): 'base' | 'studies' | 'study' | undefined {
  if (/^https?:\/\/notspecified/i.test(address)) return undefined
  return (/\/(studies|study)\/[\d.]+/.exec(address)?.[1] as 'studies' | 'study' | undefined) ?? 'base'
}

const kosOf = ({ exchange }: Seen) => exchange.facts.dicom?.kos

/** How reports and manifests answer each question of `documentConflicts`. */
export const documentReadings: Recognisers<keyof typeof documentConflicts> = {
  'bundle-type': ({ body, document }) => {
    const type = document.length === 0 ? undefined : body?.['type']
    return type === 'document' || type === 'collection' ? [type] : []
  },
  'amended-report': ({ document }) =>
    ofType(document, 'DiagnosticReport').some(({ status }) => status === 'amended')
      ? shownBy(ofType(document, 'Composition'), ({ status }) =>
          status === 'amended' || status === 'final' ? status : undefined,
        )
      : [],
  'report-type': ({ document }) =>
    isReport(document)
      ? shownBy(
          ofType(document, 'Composition').flatMap(({ type }) => codesOf(type)),
          (code) => (code === '85430-7' || code === '18748-4' ? code : undefined),
        )
      : [],
  'report-section': ({ document }) =>
    isReport(document)
      ? shownBy(ofType(document, 'Composition'), (composition) =>
          sectionsOf(composition).some(({ code }) => codesOf(code).includes('LP173421-1')) ? 'part' : 'none',
        )
      : [],
  'key-images': ({ document }) =>
    isReport(document)
      ? shownBy(document, (resource) => {
          if (resource['resourceType'] === 'Media') return 'media'
          const isKeyImage = objectsOf(resource['category']).some((one) => codesOf(one).includes('55113-5'))
          return resource['resourceType'] === 'DocumentReference' && isKeyImage ? 'document-reference' : undefined
        })
      : [],
  'uid-of-series': ({ document }) =>
    shownBy(
      ofType(document, 'ImagingStudy').flatMap(({ series }) => objectsOf(series)),
      ({ uid }) =>
        textOf(uid) === undefined ? undefined : textOf(uid)?.startsWith('urn:oid:') === true ? 'prefixed' : 'bare',
    ),
  'viewer-connection': ({ document }) =>
    shownBy(ofType(document, 'Endpoint'), (endpoint) => {
      const code = at(endpoint, 'connectionType', 'code')
      return code === 'web-viewer' || code === 'ihe-iid' ? code : undefined
    }),
  'retrieve-url': (seen) => {
    const endpoints = ofType(seen.document, 'Endpoint')
      .filter((endpoint) => at(endpoint, 'connectionType', 'code') === 'dicom-wado-rs')
      .flatMap(({ address }) => textOf(address) ?? [])
    const urls = (kosOf(seen)?.studies ?? []).flatMap(({ series }) => series.flatMap((one) => one.retrieveUrl ?? []))
    return shownBy([...endpoints, ...urls], addressReading)
  },
  'kos-title': (seen) => {
    const title = kosOf(seen)?.title
    if (title === '131560') return ['final']
    if (title === undefined) return []
    return title.startsWith('MADOTEMP') ? ['temporary'] : title.startsWith('ddd') ? ['ballot'] : []
  },
  'kos-counts': (seen) =>
    shownBy(kosOf(seen)?.countTypes ?? [], (type) => (({ TEXT: 'text', NUM: 'number' }) as const)[type]),
  'display-uri': (seen) => kosOf(seen)?.displayUriPlaces ?? [],
}
