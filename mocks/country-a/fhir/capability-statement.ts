import { auditParameters } from '../audit/audit-search.ts'
import type { CountryWorld } from '../country-world.ts'
import { documentParameters } from './document-parameters.ts'
import { studyParameters } from './study-search.ts'
import { patientSearchParameters } from './patient-criterion.ts'

const mado = 'https://profiles.ihe.net/RAD/MADO/SearchParameter/SearchParameterDocumentReference'
const definitions: Readonly<Record<string, string>> = {
  'accession-number': `${mado}AccessionNumber`,
  'anatomical-region': `${mado}BodySite`,
  modality: `${mado}Modality`,
  'study-instance-uid': `${mado}StudyInstanceUid`,
}

/** What this country serves [FHIR R4 CapabilityStatement; MHD and MADO Document Responder]. */
export function capabilityStatementOf(world: CountryWorld, documentNames: readonly string[]): Record<string, unknown> {
  const search = documentParameters.filter(({ name }) => documentNames.includes(name) && !name.includes(':'))
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-11-24',
    kind: 'instance',
    software: { name: 'Borderlight reference Country A' },
    implementation: { description: 'Reference NCPeH-A', url: world.urls.fhirBaseUrl },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', ...(world.xmlWriter === undefined ? [] : ['application/fhir+xml'])],
    instantiates: [
      'https://profiles.ihe.net/ITI/MHD/CapabilityStatement/IHE.MHD.DocumentResponder',
      'https://profiles.ihe.net/RAD/MADO/CapabilityStatement/IHE.RAD.MADO.DocumentResponder',
    ],
    rest: [
      {
        mode: 'server',
        security: {
          service: [
            {
              coding: [
                { system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' },
              ],
            },
          ],
        },
        resource: [
          {
            type: 'Patient',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: patientSearchParameters,
            operation: [
              {
                name: 'match',
                definition: 'https://profiles.ihe.net/ITI/PDQm/OperationDefinition/PDQmMatch',
              },
            ],
          },
          {
            type: 'DocumentReference',
            conditionalRead: 'full-support',
            interaction: [{ code: 'read' }, { code: 'search-type' }],
            searchParam: [
              { name: 'patient', type: 'reference' },
              { name: 'patient.identifier', type: 'token' },
              ...search.map(({ name, type }) => ({
                name,
                type,
                ...(definitions[name] === undefined ? {} : { definition: definitions[name] }),
              })),
            ],
          },
          { type: 'ImagingStudy', interaction: [{ code: 'search-type' }], searchParam: studyParameters },
          { type: 'AuditEvent', interaction: [{ code: 'search-type' }], searchParam: auditParameters },
          { type: 'Bundle', conditionalRead: 'full-support', interaction: [{ code: 'read' }] },
          { type: 'Binary', conditionalRead: 'full-support', interaction: [{ code: 'read' }] },
        ],
      },
    ],
  }
}
