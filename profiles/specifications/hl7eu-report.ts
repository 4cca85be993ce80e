import type { RequirementRow } from '../requirements/requirement.ts'
import { rowsOf } from './specification-row.ts'

const guide = 'HL7 Europe Imaging Report R4'
/** Read in the source of the ballot, which is no publication to be held to: nothing here fails a target. */
const ballot = rowsOf({ guide, version: '1.0.0-ballot', basis: 'draft' })
/** Later than any publication: said, and counted for nothing. */
const later = rowsOf({ guide, version: 'after 1.0.0-ballot', basis: 'draft', grade: 'info' })

/** The imaging report of HL7 Europe: list entry, Bundle, DiagnosticReport and Composition. */
export const hl7euReportRows = {
  'EUR-01': ballot({
    anchor: 'DocumentReferenceImagingReport, content-profile extension 1..*',
    supports: 'A10-22',
    statement: 'The entry of a report names the profile of its content',
    clauses: { 'content-profile': { text: 'at least one content profile' } },
  }),
  'EUR-02': ballot({
    anchor: 'DocumentReferenceImagingReport, date 1..1',
    supports: 'A10-14',
    statement: 'The entry of a report has a date',
    clauses: { date: { text: 'DocumentReference.date is there' } },
  }),
  'EUR-03': ballot({
    anchor: 'DocumentReferenceImagingReport, type 1..1',
    supports: 'ST-05b',
    statement: 'The entry of a report is typed 85430-7 of LOINC, once',
    clauses: { 'one-type': { text: 'one coding http://loinc.org|85430-7' } },
  }),
  'EUR-10': ballot({
    anchor: 'BundleReportEuImaging, entry slices',
    supports: 'ST-08',
    statement: 'A report holds one Composition, one DiagnosticReport, one Patient and at least one ImagingStudy',
    clauses: {
      'one-composition': { text: 'exactly one Composition' },
      'one-diagnostic-report': { text: 'exactly one DiagnosticReport' },
      'one-patient': { text: 'exactly one Patient' },
      'imaging-study': { text: 'at least one ImagingStudy' },
    },
  }),
  'EUR-11': ballot({
    anchor: 'DiagnosticReportEuImaging, extension DiagnosticReport.composition 1..1',
    supports: 'ST-08',
    statement: 'The DiagnosticReport names its Composition',
    clauses: { 'names-composition': { text: 'one extension that leads to the Composition' } },
  }),
  'EUR-12': ballot({
    anchor: 'CompositionEuImaging, identifier 1..1',
    supports: 'ST-08a',
    statement: 'The Composition is identified by an identifier of the DiagnosticReport',
    clauses: { 'shared-identifier': { text: 'Composition.identifier among DiagnosticReport.identifier' } },
  }),
  'EUR-13': ballot({
    anchor: 'DiagnosticReportEuImaging, category slices',
    supports: 'A10-16',
    statement: 'The DiagnosticReport has the categories imaging report and medical imaging',
    clauses: { categories: { text: '85430-7 and Medical-Imaging, each once' } },
  }),
  'EUR-14': ballot({
    anchor: 'DiagnosticReportEuImaging, subject 1..1',
    supports: 'ST-03c',
    statement: 'The DiagnosticReport has a subject',
    clauses: { subject: { text: 'DiagnosticReport.subject is there' } },
  }),
  'EUR-17': ballot({
    anchor: 'ImagingStudyEuImaging, identifier studyInstanceUid 1..1',
    supports: 'A2-02',
    statement: 'The study of a report has exactly one Study Instance UID',
    clauses: { 'study-uid': { text: 'one identifier with system urn:dicom:uid' } },
  }),
  'EUR-18': ballot({
    anchor: 'ServiceRequestOrderEuImaging, category',
    supports: 'A10-16',
    statement: 'The order of a report is an order of imaging',
    clauses: { 'order-category': { text: 'category 363679005 of SNOMED CT' } },
  }),
  'EUR-20': ballot({
    anchor: 'CompositionEuImaging, section slices',
    supports: 'ST-08',
    statement: 'A section of the profile stands once in a report',
    clauses: { sections: { text: 'no section twice, by its LOINC code' } },
  }),
  'EUR-21': ballot({
    anchor: 'CompositionEuImaging, eu-imaging-composition-1',
    supports: 'ST-08',
    statement: 'A section without entries says why it is empty',
    clauses: { 'empty-reason': { text: 'emptyReason in a section without entry and section' } },
  }),
  'EUR-22': ballot({
    anchor: 'CompositionEuImaging, eu-imaging-composition-2',
    supports: 'ST-08',
    statement: 'A section holds text, an entry or a section',
    clauses: { something: { text: 'no section with nothing in it' } },
  }),
  'EUR-23': ballot({
    anchor: 'CompositionEuImaging, attester slices',
    supports: 'A8-01',
    statement: 'Who attested a report says when',
    clauses: { 'attester-time': { text: 'a time of each legal and professional attester' } },
  }),
  'EUR-24': later({
    anchor: 'CompositionEuImaging, relatesTo replaced_document 0..1',
    supports: 'ST-08a',
    statement: 'A report that replaces another names it by its identifier',
    clauses: { 'replaced-document': { text: 'one replaced document at most, with targetIdentifier' } },
  }),
} as const satisfies Record<string, RequirementRow>
