import type { RequirementRow } from '../requirements/requirement.ts'

const row = { absence: 'none', testableBy: 'A', mode: 'auto' } as const
const carriers = {
  'modality-carrier': { text: 'the modality is in the extension of this generation, and in no other' },
  'body-site-carrier': { text: 'the body site is in the extension of this generation, in its shape' },
} as const

/** What differs between the versions of the guides; each row binds a target that pins its version. */
export const generationRows = {
  'GEN-01': {
    ...row,
    source: 'IHE MADO 1.0.0, MadoFhirDocumentReference and MadoDicomKosDocumentReference',
    statement: "The entry of a manifest carries modality, body site and content profile in MADO's own extensions",
    specification: {
      guide: 'IHE RAD MADO',
      version: '1.0.0',
      anchor: 'StructureDefinition-MadoFhirDocumentReference, ext-R5-DocumentReference.modality and .bodySite',
      basis: 'read',
      supports: 'A10-13',
    },
    level: 'SHALL',
    grade: 'fail',
    clauses: carriers,
  },
  'GEN-02': {
    ...row,
    source: 'IHE MADO 0.1.0, MadoFhirDocumentReference',
    statement: 'The entry of a manifest carries modality and body site in the cross-version extensions of FHIR R5',
    specification: {
      guide: 'IHE RAD MADO',
      version: '0.1.0',
      anchor: 'StructureDefinition-MadoFhirDocumentReference',
      basis: 'excerpt',
      supports: 'A10-13',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: carriers,
  },
  'GEN-03': {
    ...row,
    source: 'IHE MHD 4.2.4, UniqueIdIdentifier',
    statement: 'The masterIdentifier is told by its type, uniqueId',
    specification: {
      guide: 'IHE ITI MHD',
      version: '4.2.4',
      anchor: 'StructureDefinition-IHE.MHD.UniqueIdIdentifier',
      basis: 'read',
      supports: 'ST-08',
    },
    level: 'SHALL',
    grade: 'fail',
    clauses: { 'by-type': { text: 'masterIdentifier.type is IHE.MHD.MHDIdentifierType#uniqueId' } },
  },
  'GEN-04': {
    ...row,
    source: 'IHE MHD 4.2.3, UniqueIdIdentifier',
    statement: 'The masterIdentifier is told by its use, usual',
    specification: {
      guide: 'IHE ITI MHD',
      version: '4.2.3',
      anchor: 'StructureDefinition-IHE.MHD.UniqueIdIdentifier',
      basis: 'read',
      supports: 'ST-08',
    },
    level: 'SHALL',
    grade: 'fail',
    clauses: { 'by-use': { text: 'masterIdentifier.use is usual' } },
  },
  'GEN-05': {
    ...row,
    source: 'HL7 Europe imaging report 1.0.0-ballot, MhdDocumentReference',
    statement: 'The entry of a report carries modality and body site in the cross-version extensions of FHIR R5',
    specification: {
      guide: 'HL7 Europe imaging report',
      version: '1.0.0-ballot',
      anchor: 'StructureDefinition-MhdDocumentReference',
      basis: 'excerpt',
      supports: 'A10-13',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: carriers,
  },
  'GEN-06': {
    ...row,
    source: 'HL7 Europe imaging report, builds after the ballot',
    statement: 'A report carries modality and body site as MADO 1.0.0 does, and an amended one says so in one way',
    specification: {
      guide: 'HL7 Europe imaging report',
      version: 'post-ballot',
      anchor: 'MhdDocumentReference; eu-imaging-dr-status-replacement, eu-imaging-dr-status-no-addendum',
      basis: 'draft',
      supports: 'A8-01',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: {
      ...carriers,
      'replacement-is-amended': {
        text: 'DiagnosticReport.status is amended where the Composition is final and replaces, and nowhere else',
      },
      'no-addendum': { text: 'appended and corrected are not used' },
    },
  },
  'GEN-09': {
    ...row,
    source: 'IHE MADO 1.0.0, MadoFhirDocumentReference',
    statement:
      'The content profile of a FHIR manifest is a canonical; a uri, as in the samples of the guide, is a defect',
    specification: {
      guide: 'IHE RAD MADO',
      version: '1.0.0',
      anchor: 'StructureDefinition-MadoFhirDocumentReference, content.extension',
      basis: 'read',
      supports: 'A10-22',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: { 'content-profile': { text: 'valueCanonical in the sub-extension value' } },
  },
  'GEN-07': {
    ...row,
    source: 'EU Health Data API 1.0.0-ballot, document priority category',
    statement: 'Entries are of the category Medical-Imaging of the ballot',
    specification: {
      guide: 'EU Health Data API',
      version: '1.0.0-ballot',
      anchor: 'CodeSystem eehrxf-document-priority-category-cs',
      basis: 'excerpt',
      supports: 'A10-16',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: { category: { text: 'category holds the code of the ballot' } },
  },
  'GEN-08': {
    ...row,
    source: 'EU Health Data API, builds after the ballot',
    statement: 'Entries are of a category of the later builds: LOINC 18726-0, or the renamed code system',
    specification: {
      guide: 'EU Health Data API',
      version: 'post-ballot',
      anchor: 'ValueSet ehds-priority-category-eu-api',
      basis: 'draft',
      supports: 'A10-16',
    },
    level: 'SHALL',
    grade: 'warning',
    clauses: { category: { text: 'category holds a code of the later builds' } },
  },
} as const satisfies Record<string, RequirementRow>
