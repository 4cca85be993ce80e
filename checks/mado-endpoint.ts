import type { Exchange } from '../harness/exchange/exchange.ts'
import { isOid } from '../terms/uids.ts'
import { isPlaceholder, resourcesOf } from './document-bundle.ts'
import { documentsIn } from './fhir-document.ts'
import { objectsAt, textsAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { textOf } from './json-body.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

const endpointsOfType =
  (code: string) =>
  (answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] =>
    documentsIn(answers).flatMap(({ name, subject }) =>
      resourcesOf(subject, 'Endpoint')
        .filter((endpoint) => textsAt(endpoint, 'connectionType.code').includes(code))
        .map((endpoint) => ({ name: `Endpoint of ${name}`, subject: endpoint })),
    )

/** Where the objects of a manifest are retrieved [MadoWadoEndpoint]; each Endpoint with the code dicom-wado-rs. */
export const madoEndpointRules = checksOf(endpointsOfType('dicom-wado-rs'), [
  {
    clause: 'MADO-50/connection-system',
    id: 'wado-endpoint-is-typed-by-the-code-system',
    expected: 'connectionType of http://terminology.hl7.org/CodeSystem/endpoint-connection-type',
    at: 'Endpoint.connectionType',
    say: (endpoint) => {
      const [system = '(none)'] = textsAt(endpoint, 'connectionType.system')
      return system === 'http://terminology.hl7.org/CodeSystem/endpoint-connection-type'
        ? undefined
        : `system ${system}`
    },
  },
  {
    clause: 'MADO-51/active',
    id: 'wado-endpoint-is-active',
    expected: 'status active',
    at: 'Endpoint.status',
    say: ({ status }) => (status === 'active' ? undefined : `status ${textOf(status) ?? '(none)'}`),
  },
  {
    clause: 'MADO-52/payload-type',
    id: 'wado-endpoint-has-its-payload-type',
    expected: 'payloadType none with the text "DICOM WADO-RS"',
    at: 'Endpoint.payloadType',
    say: (endpoint) => {
      const right = objectsAt(endpoint, 'payloadType').some(
        (type) => textsAt(type, 'coding.code').includes('none') && type['text'] === 'DICOM WADO-RS',
      )
      return right ? undefined : `payloadType ${textsAt(endpoint, 'payloadType.text').join(', ') || 'without text'}`
    },
  },
  {
    clause: 'MADO-53/location-uid',
    id: 'wado-endpoint-has-a-retrieve-location-uid',
    expected: 'one MadoRetrieveLocationUIDExtension with a UID as valueString',
    at: 'Endpoint.extension(MadoRetrieveLocationUIDExtension)',
    say: (endpoint) => {
      const found = objectsAt(endpoint, 'extension').filter(
        ({ url }) => textOf(url)?.endsWith('/MadoRetrieveLocationUIDExtension') === true,
      )
      const value = textOf(found[0]?.['valueString'])
      if (found.length !== 1) return `${found.length} such extensions`
      return value !== undefined && isOid(value) ? undefined : `valueString ${value ?? '(none)'}`
    },
  },
  {
    clause: 'MADO-54/placeholder',
    id: 'placeholder-address-says-that-it-is-unknown',
    expected: 'http://notspecified with data-absent-reason unknown',
    at: 'Endpoint.address',
    say: (endpoint) => {
      const [address = ''] = textsAt(endpoint, 'address')
      if (!isPlaceholder(address)) return nothingToJudge
      const reasons = objectsAt(endpoint, '_address.extension')
        .filter(({ url }) => url === 'http://hl7.org/fhir/StructureDefinition/data-absent-reason')
        .map(({ valueCode }) => textOf(valueCode))
      return reasons.includes('unknown') ? undefined : `${address} without a reason`
    },
  },
  {
    clause: 'MADO-55/base-url',
    id: 'wado-address-is-a-base',
    expected: 'the base URL of DICOMweb, without /studies and without query',
    at: 'Endpoint.address',
    say: (endpoint) => {
      const [address = ''] = textsAt(endpoint, 'address')
      if (isPlaceholder(address) || address === '') return nothingToJudge
      return /\/studies\b|[?#]/.test(address) ? address : undefined
    },
  },
])

/** Where a study is shown [MadoWebViewerEndpoint], beyond what VE-01 judges. */
export const madoViewerRules = checksOf(endpointsOfType('web-viewer'), [
  {
    clause: 'MADO-56/viewer-payload',
    id: 'viewer-endpoint-has-its-payload-type',
    expected: 'status active and one payloadType none',
    at: 'Endpoint.payloadType',
    say: (endpoint) => {
      const types = objectsAt(endpoint, 'payloadType')
      const right = types.filter((type) => textsAt(type, 'coding.code').includes('none')).length === 1
      if (endpoint['status'] !== 'active') return `status ${textOf(endpoint['status']) ?? '(none)'}`
      return right ? undefined : `${types.length} payload types, none of them "none"`
    },
  },
])
