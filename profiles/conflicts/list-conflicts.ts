import type { Conflict } from './conflict.ts'
import { reading } from './conflict.ts'

const cda = ['OpenNCP OrCD', 'Wave 8', 'class code constant of imaging reports'] as const
const madoList = 'MadoFhirDocumentReference'
const fhir5 = 'hl7.org/fhir/5.0/StructureDefinition'

/** Questions that a list of documents answers. */
export const listConflicts = {
  'document-type': {
    question: 'Is LOINC 18748-4 the type of manifests, or of reports?',
    readings: {
      manifest: reading(
        '18748-4 is a manifest, 85430-7 a report',
        'EU Health Data API',
        '1.0.0-ballot',
        'document types',
      ),
      report: reading('18748-4 is an imaging report', ...cda),
    },
  },
  'study-type': {
    question: 'Where does a list entry say the type of the study?',
    readings: {
      event: reading('context.event', 'IHE ITI MHD', '4.2.4', 'Minimal.DocumentReference'),
      category: reading('category', 'MyHealth@EU NCPeH API', 'excerpt of 2026', 'DocumentReference search by category'),
    },
  },
  'filter-by-document-type': {
    question: 'Which parameter selects documents of imaging: type or category?',
    readings: {
      type: reading('type', 'EU Health Data API', '1.0.0-ballot', 'CapabilityStatement of the provider: type SHALL'),
      category: reading('category', 'HL7 Europe imaging report', '1.0.0-ballot', 'CapabilityStatement: category SHALL'),
    },
  },
  'entries-of-a-manifest': {
    question: 'Are the two encodings of a manifest two entries, or one entry with two contents?',
    readings: {
      'two-entries': reading('two entries, relatesTo transforms', 'IHE RAD MADO', '1.0.0', madoList),
      'two-contents': reading('one entry with two contents', 'EU Health Data API', 'thread 11, 50', 'dual encoding'),
    },
  },
  'study-uid-on-reports': {
    question: 'Does the entry of a report name its study?',
    readings: {
      related: reading('context.related.identifier, DCM 110180', 'Borderlight conventions', 'C-5', 'report entries'),
      nowhere: reading('no slot', 'HL7 Europe imaging report', '1.0.0-ballot', 'MhdDocumentReference'),
    },
  },
  'modality-carrier': {
    question: 'Which extension carries the modality of a list entry?',
    readings: {
      'fhir-5': reading(
        `${fhir5}/extension-DocumentReference.modality`,
        'HL7 Europe imaging report',
        '1.0.0-ballot',
        'MhdDocumentReference',
      ),
      mado: reading('ext-R5-DocumentReference.modality of MADO', 'IHE RAD MADO', '1.0.0', madoList),
    },
  },
  'body-site-carrier': {
    question: 'Which extension carries the body site of a list entry, and in which shape?',
    readings: {
      'fhir-5': reading(
        `${fhir5}/extension-DocumentReference.bodySite, complex`,
        'HL7 Europe imaging report',
        '1.0.0-ballot',
        'MhdDocumentReference',
      ),
      mado: reading('ext-R5-DocumentReference.bodySite of MADO, simple', 'IHE RAD MADO', '1.0.0', madoList),
    },
  },
  'spine-code': {
    question: 'Which SNOMED CT code is the spine?',
    readings: {
      'vertebral-column': reading('1141981001', 'IHE RAD MADO', '1.0.0', 'ValueSetAnatomicalRegion'),
      spine: reading('737561001', 'IHE RAD MADO', 'TI Rev 1.1', 'anatomical regions'),
    },
  },
  'oid-prefix': {
    question: 'Is an OID in identifier.value written with urn:oid:?',
    readings: {
      prefixed: reading('with urn:oid:', 'HL7 FHIR', '4.0.1', 'Identifier.value; DICOM identifiers'),
      bare: reading('without prefix', 'IHE RAD MADO', '1.0.0', 'samples, Study Instance UID'),
    },
  },
  'category-system': {
    question: 'Which code is the category Medical Imaging?',
    readings: {
      ballot: reading(
        'eehrxf-document-priority-category-cs',
        'EU Health Data API',
        '1.0.0-ballot',
        'document priority category',
      ),
      renamed: reading('document-priority-category-eu-api', 'EU Health Data API', 'post-ballot', 'CI example page'),
      loinc: reading('LOINC 18726-0', 'EU Health Data API', 'post-ballot', 'ValueSet ehds-priority-category-eu-api'),
      samples: reading('…/fhir/eu-health-data-api/CodeSystem/… or LOINC 18748-4', 'IHE RAD MADO', '1.0.0', 'samples'),
    },
  },
  'master-identifier': {
    question: 'How is the masterIdentifier told from other identifiers?',
    readings: {
      use: reading('use is usual', 'IHE ITI MHD', '4.2.3', 'UniqueIdIdentifier'),
      type: reading('type is uniqueId', 'IHE ITI MHD', '4.2.4', 'UniqueIdIdentifier'),
    },
  },
  'content-profile': {
    question: 'Is the content profile of an entry a canonical or a uri?',
    readings: {
      canonical: reading('valueCanonical', 'IHE RAD MADO', '1.0.0', madoList),
      uri: reading('valueUri', 'IHE RAD MADO', '1.0.0', 'samples'),
    },
  },
  attachment: {
    question: 'Does a list give documents by URL or inline?',
    readings: {
      url: reading('attachment.url; data is forbidden', 'IHE ITI MHD', '4.2.4', 'Minimal.DocumentReference'),
      inline: reading('attachment.data (FETCH)', 'MyHealth@EU NCPeH API', 'excerpt of 2026', 'sequence of documents'),
    },
  },
  withdrawal: {
    question: 'Which status has an entry that is no longer valid?',
    readings: {
      superseded: reading('superseded', 'IHE ITI MHD', '4.2.4', 'value set of status'),
      'entered-in-error': reading('entered-in-error', 'EU Health Data API', 'post-ballot', 'document exchange'),
    },
  },
  'accession-type': {
    question: 'How is an accession number typed?',
    readings: {
      acsn: reading('v2-0203 ACSN and DCM 121022', 'IHE RAD MADO', '1.0.0', 'MadoAccessionNumberIdentifier'),
      xds: reading('urn:ihe:iti:xds:2013:accession', 'IHE RAD MADO', '1.0.0', 'open issues'),
    },
  },
} as const satisfies Record<string, Conflict>
