import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const mado = rowsOf({ guide: 'IHE RAD MADO', version: '1.0.0', basis: 'read' })
const entry = 'StructureDefinition-MadoFhirDocumentReference and -MadoDicomKosDocumentReference'
const composition = 'StructureDefinition-MadoComposition'
const bundle = 'StructureDefinition-MadoFhirBundle'
const study = 'StructureDefinition-MadoImagingStudy'
const endpoint = 'StructureDefinition-MadoWadoEndpoint'

/** IHE MADO: entries of imaging study manifests, and the manifest as FHIR document. */
export const madoRows = {
  'MADO-01': mado({
    anchor: `${entry}, mado-docref-1`,
    supports: 'A10-21',
    statement: 'The masterIdentifier of a manifest is repeated among its identifiers',
    clauses: { 'master-in-identifier': { text: 'identifier holds the value of masterIdentifier' } },
  }),
  'MADO-02': mado({
    anchor: `${entry}, content.attachment.language 1..1`,
    supports: 'UC-14',
    statement: 'The attachment of a manifest says its language',
    clauses: { language: { text: 'attachment.language is there' } },
  }),
  'MADO-03': mado({
    anchor: `${entry}, content.attachment.creation 1..1`,
    supports: 'A10-14',
    statement: 'The attachment of a manifest says when it was made',
    clauses: { creation: { text: 'attachment.creation is there' } },
  }),
  'MADO-04': mado({
    anchor: `${entry}, context.facilityType 1..1`,
    supports: 'UC-14',
    statement: 'The entry of a manifest says the kind of facility',
    clauses: { 'facility-type': { text: 'context.facilityType is there' } },
  }),
  'MADO-05': mado({
    anchor: `${entry}, context.practiceSetting 1..1`,
    supports: 'UC-14',
    statement: 'The entry of a manifest says the practice setting',
    clauses: { 'practice-setting': { text: 'context.practiceSetting is there' } },
  }),
  'MADO-06': mado({
    anchor: `${entry}, context.related study-instance-uid 1..1; MadoStudyInstanceUidIdentifier`,
    supports: 'A2-02',
    statement: 'The entry of a manifest is related to exactly one study by its UID',
    clauses: { 'one-study': { text: 'one identifier typed DCM 110180 with system urn:dicom:uid' } },
  }),
  'MADO-07': mado({
    anchor: `${entry}, context.related accession-number 0..1; MadoAccessionNumberIdentifier`,
    supports: 'A2-01',
    statement: 'The accession number of an entry is one, with its issuer, typed by both codes',
    clauses: { 'accession-typed': { text: 'typed v2-0203 ACSN and DCM 121022, with system' } },
  }),
  'MADO-08': mado({
    anchor: `${entry}, relatesTo transforms 0..1`,
    supports: 'UC-12',
    statement: 'The two encodings of a manifest are transforms of each other',
    clauses: { transforms: { text: 'relatesTo names the twin in the other encoding, both ways' } },
  }),
  'MADO-09': mado({
    anchor: `${entry}, category 1..1`,
    supports: 'ST-05b',
    statement: 'The entry of a manifest has a category',
    clauses: { category: { text: 'a coded category is there' } },
  }),
  'MADO-10': mado({
    anchor: `${entry}, content.format`,
    supports: 'A10-22',
    statement: 'The format code of an entry says which encoding of the manifest it is',
    clauses: {
      'fhir-format': { text: 'urn:ihe:rad:MADO:fhir-manifest:2026 for the FHIR document' },
      'kos-format': { text: '1.2.840.10008.5.1.4.1.1.88.59 for the KOS' },
    },
  }),
  'MADO-11': mado({
    anchor: 'StructureDefinition-MadoFhirDocumentReference, content-profile extension 1..*',
    supports: 'A10-22',
    statement: 'The entry of a FHIR manifest names the profile of its content',
    clauses: { 'content-profile': { text: 'the canonical of MadoFhirBundle' } },
  }),
  'MADO-20': mado({
    anchor: `${bundle}, type, identifier 1..1, timestamp 1..1`,
    supports: 'ST-08',
    statement: 'A FHIR manifest is a document with an OID as identifier and a timestamp',
    clauses: { document: { text: 'type document, identifier an OID, timestamp' } },
  }),
  'MADO-21': mado({
    anchor: `${bundle}, total 0..0`,
    supports: 'ST-08',
    statement: 'A FHIR manifest has no total',
    clauses: { 'no-total': { text: 'no Bundle.total' } },
  }),
  'MADO-22': mado({
    anchor: `${bundle}, entry slices`,
    supports: 'ST-08',
    statement: 'A FHIR manifest holds its Composition, one study, its creator and where to retrieve from',
    clauses: {
      entries: { text: 'one Composition, ImagingStudy and device, one Patient at most, at least one WADO Endpoint' },
    },
  }),
  'MADO-23': mado({
    anchor: `${composition}, identifier 1..1`,
    supports: 'A2-06',
    statement: 'Composition and Bundle of a manifest have the same identifier',
    clauses: { 'same-identifier': { text: 'Composition.identifier equals Bundle.identifier' } },
  }),
  'MADO-24': mado({
    anchor: `${composition}, subject 1..1`,
    supports: 'ST-03c',
    statement: 'The Composition of a manifest has a subject',
    clauses: { subject: { text: 'Composition.subject is there' } },
  }),
  'MADO-25': mado({
    anchor: `${composition}, author source-device 1..1 and source-organization 1..1`,
    supports: 'UC-14',
    statement: 'A manifest has a device and an organisation as authors',
    clauses: { authors: { text: 'one Device and one Organization in Composition.author' } },
  }),
  'MADO-26': mado({
    anchor: `${composition}, event imaging-study 1..1`,
    supports: 'UC-12',
    statement: 'One event of the Composition is the study',
    clauses: { event: { text: 'one event whose detail is the ImagingStudy' } },
  }),
  'MADO-27': mado({
    anchor: `${composition}, text 1..1`,
    supports: 'ST-08',
    statement: 'The Composition of a manifest can be read by people',
    clauses: { narrative: { text: 'Composition.text is not empty' } },
  }),
  'MADO-28': mado({
    anchor: `${composition}, narrative rules`,
    supports: 'ST-08',
    statement: 'The narrative of a manifest says whose and what it is',
    clauses: {
      'narrative-contents': {
        text: 'subject, authors, Study Instance UID, dates, description, modalities, region, accession, number of series',
      },
    },
  }),
  'MADO-29': mado({
    anchor: `${composition}, section.text 1..1`,
    supports: 'ST-08',
    statement: 'Each section of a manifest has text',
    clauses: { 'section-text': { text: 'no section without text' } },
  }),
  'MADO-30': mado({
    anchor: 'StructureDefinition-MadoCreator, type',
    supports: 'UC-14',
    statement: 'The creator of a manifest says what it is',
    clauses: { 'creator-type': { text: 'Device.type MadoDeviceType#mado-creator' } },
  }),
  'MADO-31': mado({
    anchor: 'StructureDefinition-MadoRequestedProcedure, identifier accession-number 1..1',
    supports: 'A2-01',
    statement: 'A requested procedure has exactly one accession number with its issuer',
    clauses: { accession: { text: 'one identifier typed ACSN, with system and value' } },
  }),
  'MADO-40': mado({
    anchor: `${study}, identifier study-instance-uid 1..1; MadoStudyInstanceUidIdentifier`,
    supports: 'A2-02',
    statement: 'The study of a manifest has exactly one Study Instance UID, typed as such',
    clauses: { 'study-uid': { text: 'one identifier with system urn:dicom:uid and type DCM 110180' } },
  }),
  'MADO-41': mado({
    anchor: `${study}, numberOfSeries 1..1`,
    supports: 'A2-06',
    statement: 'A manifest says how many series the study has',
    clauses: { 'number-of-series': { text: 'numberOfSeries is the number of series' } },
  }),
  'MADO-42': mado({
    anchor: `${study}, series.numberOfInstances 1..1`,
    supports: 'A2-06',
    statement: 'A manifest says how many instances each series has',
    clauses: { 'number-of-instances': { text: 'numberOfInstances is the number of instances listed' } },
  }),
  'MADO-43': mado({
    anchor: `${study}, series.uid 1..1`,
    supports: 'A2-06',
    statement: 'Each series of a manifest has a UID of its own',
    clauses: { 'series-uid': { text: 'no series without uid, no uid twice' } },
  }),
  'MADO-44': mado({
    anchor: `${study}, series.endpoint wado 1..*`,
    supports: 'A10-20',
    statement: 'Each series of a manifest names where it is retrieved from',
    clauses: { 'series-endpoint': { text: 'at least one endpoint of each series' } },
  }),
  'MADO-45': mado({
    anchor: `${study}, mado-reqproc-1`,
    supports: 'A10-16',
    statement: 'The procedure of a study is said in words',
    clauses: { 'procedure-in-words': { text: 'text or display in procedureCode' } },
  }),
  'MADO-46': mado({
    anchor: `${study}, anatomical-region`,
    supports: 'A10-15',
    statement: 'The anatomical region of a study overlaps the body sites of its series',
    clauses: { 'region-overlaps': { text: 'the site of a series belongs to the region' } },
  }),
  'MADO-47': mado({
    anchor: `${study}, basedOn order 0..1; MadoAccessionNumberIdentifier`,
    supports: 'A2-01',
    statement: 'The study of a manifest is based on one order at most, named by a typed accession number',
    clauses: { 'one-order': { text: 'one basedOn at most; ACSN and DCM 121022, with system' } },
  }),
  'MADO-50': mado({
    anchor: `${endpoint}, connectionType`,
    supports: 'A10-20',
    statement: 'The WADO Endpoint is typed dicom-wado-rs by the code system of connection types',
    clauses: { 'connection-system': { text: 'connectionType.system' } },
  }),
  'MADO-51': mado({
    anchor: `${endpoint}, status`,
    supports: 'A10-20',
    statement: 'The WADO Endpoint is active',
    clauses: { active: { text: 'status active' } },
  }),
  'MADO-52': mado({
    anchor: `${endpoint}, payloadType`,
    supports: 'A10-20',
    statement: 'The WADO Endpoint says its payload as MADO writes it',
    clauses: { 'payload-type': { text: 'payloadType none, text "DICOM WADO-RS"' } },
  }),
  'MADO-53': mado({
    anchor: `${endpoint}, MadoRetrieveLocationUIDExtension 1..1`,
    supports: 'A10-20',
    statement: 'The WADO Endpoint names the Retrieve Location UID',
    clauses: { 'location-uid': { text: 'one extension with a UID as valueString' } },
  }),
  'MADO-54': mado({
    anchor: `${endpoint}, address`,
    supports: 'A10-20',
    statement: 'An address that is not known says so',
    clauses: { placeholder: { text: 'http://notspecified with data-absent-reason unknown' } },
  }),
  'MADO-55': mado({
    anchor: `${endpoint}, address`,
    supports: 'A10-20',
    statement: 'The address of a WADO Endpoint is the base of DICOMweb',
    clauses: { 'base-url': { text: 'an address without /studies and without query' } },
  }),
  'MADO-56': mado({
    anchor: 'StructureDefinition-MadoWebViewerEndpoint, payloadType 1..1 none, status',
    supports: 'OB-01',
    statement: 'The Endpoint of a viewer is active and has the payload type none',
    clauses: { 'viewer-payload': { text: 'payloadType none, status active' } },
  }),
} as const satisfies Record<string, RequirementRow>
