import { documentTypeIsTheFixedCode, reportIsNotTypedAsAStudy } from '../../checks/report-content.ts'
import { formsSayTheSame, pdfIsOfThisReport, readablePdfs } from '../../checks/report-forms.ts'
import {
  codesHaveWords,
  languageIsSaid,
  mappingChangesNoFacts,
  sectionsHaveNarrative,
  transcodedCodesKeepTheOriginal,
  unmappedCodesKeepTheirWords,
} from '../../checks/report-words.ts'
import { transcodingsOf } from '../../fixtures/catalogue/report-details.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { fullDocuments } from '../full-documents.ts'
import { heldOf, retrieveTheRight } from '../study-path.ts'

/** Article 3 and option A: a report that was transcoded and translated can be read, and says what it said. */
scenario(
  'report-words',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Codes have words, original codes stay, sections have text, and mapping changes no facts',
    proves: [
      'A3-04/coded-elements-have-display',
      'A3-04/composition-language-attachment-language',
      'A3-04/narrative-present',
      'A3-04/unmapped-codes-keep-original',
      'OA-06/original-code-kept-plus',
      'OA-06/uids-dates-identifiers-sizes',
    ],
  },
  async ({ countryA, holdings, need, check, ask }) => {
    const { report } = await fullDocuments({ countryA, holdings, need })
    const { exchange, entry, held, details } = report
    const codes = transcodingsOf(details)
    check(exchange, codesHaveWords)
    ask('A3-04/coded-elements-have-display', [exchange])
    check(exchange, languageIsSaid, { entry })
    check(exchange, sectionsHaveNarrative)
    check(exchange, unmappedCodesKeepTheirWords, {
      codes: codes.filter(({ mapped }) => mapped === undefined).map(({ original }) => original),
    })
    check(exchange, transcodedCodesKeepTheOriginal, {
      pairs: codes.flatMap(({ original, mapped }) => (mapped === undefined ? [] : [{ original, mapped }])),
    })
    ask('OA-06/original-code-kept-plus', [exchange])
    check(exchange, mappingChangesNoFacts, {
      studyStart: held.study.startedAt,
      reportIssued: held.createdAt,
      seriesUids: held.study.series.map(({ seriesInstanceUid }) => seriesInstanceUid),
      quantities: (details.measurements ?? []).flatMap(({ value }) =>
        'quantity' in value ? [{ value: value.quantity, unit: value.unit }] : [],
      ),
    })
  },
)

/** A.8.1: the forms of a report are semantically equivalent; what cannot be read is for a person. */
scenario(
  'report-forms',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'PDF and structured content of a report say the same of the same patient and study',
    proves: ['D-27/compare-key-facts-across', 'D-27/mutant-pdf-another-report'],
  },
  async ({ countryA, holdings, need, check, ask }) => {
    const { exchange } = (await fullDocuments({ countryA, holdings, need })).report
    if (readablePdfs(exchange).length > 0) {
      check(exchange, pdfIsOfThisReport)
      check(exchange, formsSayTheSame)
    } else ask('D-27/mutant-pdf-another-report', [exchange])
    ask('D-27/compare-key-facts-across', [exchange])
  },
)

/** A.1.8.1: the type of a document is a fixed code. */
scenario(
  'document-types',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A report says that it is a report, a manifest that it is of a study',
    proves: ['D-12/dialect-85430-7-reports'],
  },
  async ({ countryA, holdings, need, check }) => {
    const context = { countryA, holdings, need }
    const { patient, pages, report } = await fullDocuments(context)
    const held = need(heldOf(context, patient, report.held.study, 'manifest-fhir'), 'the study has no manifest')
    const manifest = await retrieveTheRight(context, patient, pages, held)
    check({ report: report.exchange, manifest: manifest.exchange }, documentTypeIsTheFixedCode)
  },
)

/** A.1.8.1 in the words of MHD and MADO: 18748-4 is the type of a study; OpenNCP gives it to reports. */
scenario(
  'report-type',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A report does not carry the type of an imaging study',
    dialect: 'mado',
    proves: ['D-12/18748-4-report-code'],
  },
  async ({ countryA, holdings, need, check }) => {
    check((await fullDocuments({ countryA, holdings, need })).report.exchange, reportIsNotTypedAsAStudy)
  },
)
