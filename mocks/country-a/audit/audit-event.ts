import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import { CODE_SYSTEM } from '../../../terms/codes.ts'
import { DICOM_UID_SYSTEM, urnOid } from '../../../terms/uids.ts'
import type { CountryWorld } from '../country-world.ts'
import { fieldOf, recordIn } from '../token/token-order.ts'
import type { Access } from './access.ts'

const terminology = 'http://terminology.hl7.org/CodeSystem'
const balp = 'https://profiles.ihe.net/ITI/BALP'
const profiles = { search: 'PatientQuery', operation: 'PatientQuery', read: 'PatientRead' } as const

/** AuditEvent of an access to one patient's data, or to nobody's [IHE BALP PatientQuery, PatientRead]. */
export function auditEventOf(world: CountryWorld, access: Access, patient?: Patient): Record<string, unknown> {
  const { transaction, claims } = access
  const isRead = transaction.interaction === 'read'
  const jti = claims?.jti
  return {
    resourceType: 'AuditEvent',
    id: patient === undefined ? access.id : `${access.id}-${patient.id}`,
    meta: {
      profile: [`${balp}/StructureDefinition/IHE.BasicAudit.${profiles[transaction.interaction]}`],
    },
    type: { system: `${terminology}/audit-event-type`, code: 'rest', display: 'RESTful Operation' },
    subtype: [
      { system: 'http://hl7.org/fhir/restful-interaction', code: isRead ? 'read' : 'search' },
      { system: 'urn:ihe:event-type-code', code: transaction.name },
    ],
    action: isRead ? 'R' : 'E',
    recorded: access.at.toISOString(),
    outcome: outcomeOf(access.status),
    agent: [
      {
        // of a read the data flow the other way than the parameters of a query [BALP]
        type: dicomRole(isRead ? '110152' : '110153'),
        who: { identifier: { value: textOf(claims?.['client_id']) ?? 'unknown' } },
        requestor: false,
        network: { address: access.peerAddress ?? 'unknown', type: '2' },
        ...(jti === undefined ? {} : { policy: [`urn:ietf:params:oauth:jti:${jti}`] }),
      },
      {
        type: dicomRole(isRead ? '110153' : '110152'),
        who: { display: new URL(originUrl(world, access)).host },
        requestor: false,
        network: { address: originUrl(world, access), type: '5' },
      },
      ...userOf(access),
    ],
    source: {
      observer: { display: 'Reference NCPeH-A' },
      type: [{ system: `${terminology}/security-source-type`, code: '4' }],
    },
    entity: [...patientEntity(patient), ...objectEntity(access), ...requestEntity(access)],
  }
}

function outcomeOf(status: number): '0' | '4' | '8' {
  if (status < 400) return '0'
  return status < 500 ? '4' : '8'
}

function originUrl(world: CountryWorld, { origin }: Access): string {
  const { fhirBaseUrl, gatewayUrl, nationalUrl } = world.urls
  const urls: Readonly<Record<string, string | undefined>> = { gateway: gatewayUrl, national: nationalUrl }
  return urls[origin] ?? fhirBaseUrl
}

const dicomRole = (code: '110152' | '110153'): object => ({
  coding: [{ system: CODE_SYSTEM.dcm, code, display: code === '110153' ? 'Source Role ID' : 'Destination Role ID' }],
})

/** The professional whom the token names [C-1]. */
function userOf({ claims }: Access): readonly object[] {
  const professional = recordIn(claims?.['extensions'], 'ihe_iua')
  const name = textOf(professional?.['subject_name'])
  if (professional === undefined) return []
  const purposes = listOf(professional['purpose_of_use'])
  const roles = listOf(professional['subject_role'])
  return [
    {
      type: { coding: [{ system: `${terminology}/v3-ParticipationType`, code: 'IRCP' }] },
      who: { display: name ?? 'not named by the token' },
      ...(name === undefined ? {} : { name }),
      requestor: true,
      ...(roles.length === 0 ? {} : { role: roles.map((coding) => ({ coding: [coding] })) }),
      ...(purposes.length === 0 ? {} : { purposeOfUse: purposes.map((coding) => ({ coding: [coding] })) }),
    },
  ]
}

function patientEntity(patient: Patient | undefined): readonly object[] {
  if (patient === undefined) return []
  return [
    {
      what: { reference: `Patient/${patient.id}`, identifier: patient.identifiers[0] },
      type: { system: `${terminology}/audit-entity-type`, code: '1' },
      role: { system: `${terminology}/object-role`, code: '1' },
    },
  ]
}

function objectEntity({ transaction, method, asked }: Access): readonly object[] {
  const type = { system: `${terminology}/audit-entity-type`, code: '2' }
  const { object } = transaction
  const isRead = transaction.interaction === 'read'
  if (!isRead)
    return [
      {
        type,
        role: { system: `${terminology}/object-role`, code: '24' },
        query: Buffer.from(`${method} ${asked}`).toString('base64'),
      },
    ]
  const what =
    object !== undefined && 'studyInstanceUid' in object
      ? { identifier: { system: DICOM_UID_SYSTEM, value: urnOid(object.studyInstanceUid) } }
      : object
  return [{ what, type, role: { system: `${terminology}/object-role`, code: '3' } }]
}

function requestEntity({ requestId }: Access): readonly object[] {
  if (requestId === undefined) return []
  return [
    {
      what: { identifier: { value: requestId } },
      type: { system: `${balp}/CodeSystem/BasicAuditEntityType`, code: 'XrequestId' },
    },
  ]
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((one) => fieldOf(one, 'code') !== undefined) : []
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
