import type { Mutant } from '../../mutant.ts'
import { mutant } from '../../mutant.ts'
import type { Edit } from './edits.ts'
import { append, both, change, drop, listIn, repeat, set } from './edits.ts'
import { inEach, oneMore, withDocuments } from './with-documents.ts'

interface ReportFault extends Pick<Mutant, 'id' | 'fault' | 'breaks'> {
  edit: Edit
}

const composition = (edit: Edit): Edit => inEach('Composition', edit)
const diagnosticReport = (edit: Edit): Edit => inEach('DiagnosticReport', edit)
const xhtml = (content: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${content}</div>`
const emptyReason = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/list-empty-reason', code: 'unavailable' }],
}

/** Reports that are not made as HL7 Europe and FHIR R4 demand; one edit each. */
const faults: readonly ReportFault[] = [
  {
    id: 'composition-comes-second',
    fault: 'The Composition of a report is the last entry.',
    breaks: ['DOC-01/composition-first'],
    edit: change('entry', (entries) => [...listIn(entries).slice(1), ...listIn(entries).slice(0, 1)]),
  },
  {
    id: 'report-identifier-without-system',
    fault: 'Bundle.identifier of a report has no system.',
    breaks: ['DOC-02/identifier'],
    edit: drop('identifier.system'),
  },
  {
    id: 'report-without-timestamp',
    fault: 'A report has no timestamp.',
    breaks: ['DOC-02/timestamp'],
    edit: drop('timestamp'),
  },
  {
    id: 'report-refers-to-nothing',
    fault: 'The custodian of a report is not in the document.',
    breaks: ['DOC-03/references-resolve'],
    edit: composition(set('custodian.reference', 'urn:uuid:0f1d1f3e-1c0b-4f5e-9d57-1b6f0a5b7c00')),
  },
  {
    id: 'full-url-stands-twice',
    fault: 'The last entry of a report has the fullUrl of the first once more.',
    breaks: ['DOC-04/full-urls'],
    edit: change('entry', (entries) => [...listIn(entries), ...listIn(entries).slice(-1)]),
  },
  {
    id: 'composition-without-title',
    fault: 'The Composition of a report has no title.',
    breaks: ['DOC-05/mandatory-elements'],
    edit: composition(drop('title')),
  },
  {
    id: 'study-is-complete',
    fault: 'The ImagingStudy of a report has the status complete.',
    breaks: ['DOC-06/status-codes'],
    edit: inEach('ImagingStudy', set('status', 'complete')),
  },
  {
    id: 'issued-is-a-day',
    fault: 'A report is issued on a day without time.',
    breaks: ['FHIR-05/instant', 'OA-06/uids-dates-identifiers-sizes'],
    edit: diagnosticReport(change('issued', (text) => String(text).slice(0, 10))),
  },
  {
    id: 'pdf-without-content-type',
    fault: 'The PDF of a report has no contentType.',
    breaks: ['FHIR-11/attachment-type', 'A1-03/report-listed-retrieved-hl7'],
    edit: diagnosticReport(drop('presentedForm.contentType')),
  },
  {
    id: 'report-narrative-is-empty',
    fault: 'The narrative of a report is an empty paragraph.',
    breaks: ['FHIR-13/narrative'],
    edit: composition(set('text.div', xhtml('<p> </p>'))),
  },
  {
    id: 'report-narrative-has-a-script',
    fault: 'The narrative of a report holds a script.',
    breaks: ['FHIR-14/no-script'],
    edit: composition(set('text.div', xhtml('<p>Report</p><script>alert(1)</script>'))),
  },
  {
    id: 'report-with-two-compositions',
    fault: 'A report has two Compositions.',
    breaks: ['EUR-10/one-composition'],
    edit: oneMore('Composition'),
  },
  {
    id: 'report-with-two-diagnostic-reports',
    fault: 'A report has two DiagnosticReports.',
    breaks: ['EUR-10/one-diagnostic-report'],
    edit: oneMore('DiagnosticReport'),
  },
  {
    id: 'report-with-the-patient-twice',
    fault: 'A report has its Patient twice.',
    breaks: ['EUR-10/one-patient'],
    edit: oneMore('Patient'),
  },
  {
    id: 'diagnostic-report-names-no-composition',
    fault: 'The DiagnosticReport does not name its Composition.',
    breaks: ['EUR-11/names-composition'],
    edit: diagnosticReport(change('extension', (all) => listIn(all).slice(1))),
  },
  {
    id: 'composition-of-another-report',
    fault: 'Composition and DiagnosticReport have no identifier in common.',
    breaks: ['EUR-12/shared-identifier'],
    edit: composition(set('identifier.value', 'urn:uuid:0f1d1f3e-1c0b-4f5e-9d57-1b6f0a5b7c01')),
  },
  {
    id: 'diagnostic-report-without-medical-imaging',
    fault: 'The DiagnosticReport lacks the category of medical imaging.',
    breaks: ['EUR-13/categories'],
    edit: diagnosticReport(change('category', (all) => listIn(all).slice(0, 1))),
  },
  {
    id: 'diagnostic-report-without-subject',
    fault: 'The DiagnosticReport has no subject.',
    breaks: ['EUR-14/subject'],
    edit: diagnosticReport(drop('subject')),
  },
  {
    id: 'reported-study-has-its-uid-twice',
    fault: 'The study of a report has its Study Instance UID twice.',
    breaks: ['EUR-17/study-uid'],
    edit: inEach('ImagingStudy', repeat('identifier')),
  },
  {
    id: 'order-without-category',
    fault: 'The order of a report has no category.',
    breaks: ['EUR-18/order-category'],
    edit: inEach('ServiceRequest', drop('category')),
  },
  {
    id: 'first-section-stands-twice',
    fault: 'The first section of a report stands twice.',
    breaks: ['EUR-20/sections'],
    edit: composition(repeat('section')),
  },
  {
    id: 'empty-section-without-reason',
    fault: 'An empty section does not say why.',
    breaks: ['EUR-21/empty-reason'],
    edit: composition(drop('section.emptyReason')),
  },
  {
    id: 'section-with-nothing',
    fault: 'A report has a section with a title alone.',
    breaks: ['EUR-22/something', 'A3-04/narrative-present'],
    edit: composition(append('section', { title: 'Nothing', emptyReason })),
  },
  {
    id: 'attester-without-time',
    fault: 'Who attested a report does not say when.',
    breaks: ['EUR-23/attester-time'],
    edit: composition(drop('attester.time')),
  },
  {
    id: 'replaced-report-is-not-named',
    fault: 'A report replaces another without naming it.',
    breaks: ['EUR-24/replaced-document'],
    edit: composition(drop('relatesTo.targetIdentifier')),
  },
  {
    id: 'composition-says-another-language',
    fault: 'A report says that it is in another language than its entry.',
    breaks: ['A3-04/composition-language-attachment-language', 'D-27/compare-key-facts-across'],
    edit: composition(set('language', 'mt')),
  },
  {
    id: 'report-study-uid-is-prefixed-by-uuid',
    fault: 'The Study Instance UID of a report is written with urn:uuid:.',
    breaks: ['A2-02/study-instance-uid'],
    edit: inEach(
      'ImagingStudy',
      change('identifier.value', (value) => String(value).replace('urn:oid:', 'urn:uuid:')),
    ),
  },
  {
    id: 'report-without-status',
    fault: 'Neither the DiagnosticReport nor the Composition says a status.',
    breaks: ['DOC-05/mandatory-elements'],
    edit: both(composition(drop('status')), diagnosticReport(drop('status'))),
  },
  {
    id: 'narrative-concludes-something-else',
    fault: 'The narrative of a report concludes something else than its DiagnosticReport.',
    breaks: ['D-27/compare-key-facts-across'],
    edit: diagnosticReport(set('conclusion', 'No finding.')),
  },
]

export const reportFaults: readonly Mutant[] = faults.map(({ edit, ...parts }) =>
  mutant({ ...parts, mutate: (country) => withDocuments(country, 'report', edit) }),
)
