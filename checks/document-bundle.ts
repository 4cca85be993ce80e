import type { Exchange } from '../harness/exchange/exchange.ts'
import type { JsonObject } from './json-body.ts'
import { at, jsonBody, objectOf, objectsOf, textOf, singleObject } from './json-body.ts'
import { bare, codingsOf } from './list-entry.ts'

/** The resources of a document Bundle (or of a collection, the minimal form); undefined when the answer is none. */
export function documentOf(exchange: Exchange): JsonObject | undefined {
  if (exchange.response?.status !== 200) return undefined
  const bundle = objectOf(jsonBody(exchange))
  return bundle?.['resourceType'] === 'Bundle' ? bundle : undefined
}

export function resourcesOf(bundle: JsonObject, type: string): readonly JsonObject[] {
  return objectsOf(bundle['entry'])
    .flatMap((entry) => singleObject(entry['resource']))
    .filter((resource) => resource['resourceType'] === type)
}

/** Study Instance UIDs of the ImagingStudy resources, without prefix, as written too. */
export function documentStudyUids(bundle: JsonObject): readonly { uid: string; written: string }[] {
  return resourcesOf(bundle, 'ImagingStudy').flatMap((study) =>
    objectsOf(study['identifier']).flatMap((identifier) => {
      const written = textOf(identifier['value'])
      const isStudyUid =
        identifier['system'] === 'urn:dicom:uid' ||
        codingsOf(identifier['type']).some((coding) => coding.code === '110180')
      return written !== undefined && isStudyUid ? [{ uid: bare(written), written }] : []
    }),
  )
}

/** Accession numbers with issuer, wherever the document carries them. */
export function documentAccessions(bundle: JsonObject): readonly { system: string | undefined; value: string }[] {
  const identifiers = [
    ...resourcesOf(bundle, 'ServiceRequest').flatMap((request) => objectsOf(request['identifier'])),
    ...resourcesOf(bundle, 'ImagingStudy').flatMap((study) => [
      ...objectsOf(study['identifier']),
      ...objectsOf(study['basedOn']).flatMap((order) => singleObject(order['identifier'])),
    ]),
    ...resourcesOf(bundle, 'DiagnosticReport').flatMap((report) =>
      objectsOf(report['basedOn']).flatMap((order) => singleObject(order['identifier'])),
    ),
  ]
  return identifiers.flatMap((identifier) => {
    const value = textOf(identifier['value'])
    const isAccession = codingsOf(identifier['type']).some((coding) => ['ACSN', '121022'].includes(coding.code))
    return value !== undefined && isAccession ? [{ system: textOf(identifier['system']), value }] : []
  })
}

export interface ManifestSeries {
  seriesInstanceUid: string | undefined
  modality: string | undefined
  bodySite: string | undefined
  addresses: readonly string[]
  instances: readonly { sopInstanceUid: string | undefined; sopClassUid: string | undefined }[]
}

/** An address that stands for none [MADO: with data-absent-reason]. */
export const isPlaceholder = (url: string): boolean => /^https?:\/\/notspecified/i.test(url)

/** Endpoint resources of a document, by every name that refers to them. */
function endpointsOf(bundle: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(
    objectsOf(bundle['entry']).flatMap((entry): [string, JsonObject][] => {
      const resource = objectOf(entry['resource'])
      if (resource?.['resourceType'] !== 'Endpoint') return []
      const keys = [textOf(entry['fullUrl']), `Endpoint/${textOf(resource['id']) ?? ''}`]
      return keys.flatMap((key): [string, JsonObject][] => (key === undefined ? [] : [[key, resource]]))
    }),
  )
}

/** The Endpoints of viewers that a FHIR manifest names for its study [MADO: ImagingStudy.endpoint]. */
export function manifestViewers(bundle: JsonObject): readonly JsonObject[] {
  const endpoints = endpointsOf(bundle)
  return resourcesOf(bundle, 'ImagingStudy').flatMap((study) =>
    objectsOf(study['endpoint']).flatMap((reference) => {
      const endpoint = endpoints.get(textOf(reference['reference']) ?? '')
      return endpoint === undefined || at(endpoint, 'connectionType', 'code') === 'dicom-wado-rs' ? [] : [endpoint]
    }),
  )
}

/** The series of a FHIR manifest, with the addresses of their WADO-RS endpoints. */
export function manifestSeries(bundle: JsonObject): readonly ManifestSeries[] {
  const endpoints = endpointsOf(bundle)
  return resourcesOf(bundle, 'ImagingStudy').flatMap((study) =>
    objectsOf(study['series']).map((series) => ({
      seriesInstanceUid: uidText(series['uid']),
      modality: textOf(at(series, 'modality', 'code')),
      bodySite: textOf(at(series, 'bodySite', 'code')),
      addresses: objectsOf(series['endpoint']).flatMap((reference) => {
        const address = endpoints.get(textOf(reference['reference']) ?? '')?.['address']
        return textOf(address) ?? []
      }),
      instances: objectsOf(series['instance']).map((instance) => ({
        sopInstanceUid: uidText(instance['uid']),
        sopClassUid: uidText(at(instance, 'sopClass', 'code')),
      })),
    })),
  )
}

function uidText(value: Parameters<typeof textOf>[0]): string | undefined {
  const text = textOf(value)
  return text === undefined ? undefined : bare(text)
}
