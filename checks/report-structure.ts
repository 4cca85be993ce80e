import type { Exchange } from '../harness/exchange/exchange.ts'
import { resourcesOf } from './document-bundle.ts'
import { documentsIn } from './fhir-document.ts'
import { objectsAt, textsAt, valuesAt } from './fhir-tree.ts'
import type { JsonObject } from './json-body.ts'
import { textOf } from './json-body.ts'
import { bare, codingsOf } from './list-entry.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'

/** A report with its Composition and DiagnosticReport; the first of each, empty when there is none. */
interface Reported {
  bundle: JsonObject
  composition: JsonObject
  report: JsonObject
}

const reportsIn = (answers: readonly Exchange[]): readonly { name: string; subject: Reported }[] =>
  documentsIn(answers).map(({ name, subject: bundle }) => {
    const [composition = {}] = resourcesOf(bundle, 'Composition')
    const [report = {}] = resourcesOf(bundle, 'DiagnosticReport')
    return { name, subject: { bundle, composition, report } }
  })

const sections = (composition: JsonObject): readonly JsonObject[] => objectsAt(composition, 'section')
const isMissing = (resource: JsonObject): boolean => resource['resourceType'] === undefined

/** Sections of the profile by LOINC code, each once at most; that one is missing is judged as D-01. */
const sectionsOnce = [
  ...['18726-0', '55115-0', '11329-0', '55111-9', '18834-2', '59776-5', '19005-8', '18783-1', '73568-8'],
]

const replaced = (composition: JsonObject): readonly JsonObject[] =>
  objectsAt(composition, 'relatesTo').filter(({ code }) => code === 'replaces')

/** Rules that count: how many resources of a type there have to be. */
const exactlyOne =
  (type: string) =>
  ({ bundle }: Reported): Said => {
    const count = resourcesOf(bundle, type).length
    return count === 1 ? undefined : `${count} of ${type}`
  }

/** The imaging report of HL7 Europe: Bundle and DiagnosticReport [BundleReportEuImaging, DiagnosticReportEuImaging]. */
export const reportBundleRules = checksOf(reportsIn, [
  {
    clause: 'EUR-10/one-composition',
    id: 'report-has-one-composition',
    expected: 'exactly one Composition',
    at: 'Bundle.entry',
    say: exactlyOne('Composition'),
  },
  {
    clause: 'EUR-10/one-diagnostic-report',
    id: 'report-has-one-diagnostic-report',
    expected: 'exactly one DiagnosticReport',
    at: 'Bundle.entry',
    say: exactlyOne('DiagnosticReport'),
  },
  {
    clause: 'EUR-10/one-patient',
    id: 'report-has-one-patient',
    expected: 'exactly one Patient',
    at: 'Bundle.entry',
    say: exactlyOne('Patient'),
  },
  {
    clause: 'EUR-10/imaging-study',
    id: 'report-has-an-imaging-study',
    expected: 'at least one ImagingStudy',
    at: 'Bundle.entry',
    say: ({ bundle }) => (resourcesOf(bundle, 'ImagingStudy').length > 0 ? undefined : 'no ImagingStudy'),
  },
  {
    clause: 'EUR-11/names-composition',
    id: 'diagnostic-report-names-its-composition',
    expected: 'one extension DiagnosticReport.composition with a reference to the Composition',
    at: 'DiagnosticReport.extension(DiagnosticReport.composition)',
    say: ({ bundle, report }) => {
      const found = objectsAt(report, 'extension').filter(
        ({ url }) => textOf(url)?.endsWith('DiagnosticReport.composition') === true,
      )
      const [reference] = found.flatMap((extension) => textsAt(extension, 'valueReference.reference'))
      const target = objectsAt(bundle, 'entry').find(({ fullUrl }) => fullUrl === reference)
      if (isMissing(report)) return nothingToJudge
      if (found.length !== 1) return `${found.length} such extensions`
      return textsAt(target, 'resource.resourceType').includes('Composition')
        ? undefined
        : `it names ${reference ?? 'nothing'}`
    },
  },
  {
    clause: 'EUR-12/shared-identifier',
    id: 'composition-and-diagnostic-report-share-an-identifier',
    expected: 'Composition.identifier among the identifiers of the DiagnosticReport',
    at: 'Composition.identifier',
    say: ({ composition, report }) => {
      const own = textsAt(composition, 'identifier.value').map(bare)
      const those = textsAt(report, 'identifier.value').map(bare)
      if (isMissing(report) || isMissing(composition)) return nothingToJudge
      return own.some((value) => those.includes(value))
        ? undefined
        : `${own.join() || 'none'}, DiagnosticReport ${those.join() || 'none'}`
    },
  },
  {
    clause: 'EUR-13/categories',
    id: 'diagnostic-report-has-its-categories',
    expected: 'the category 85430-7 of LOINC and the category Medical-Imaging, each once',
    at: 'DiagnosticReport.category',
    say: ({ report }) => {
      const codes = objectsAt(report, 'category').flatMap((category) => codingsOf(category).map(({ code }) => code))
      const wrong = ['85430-7', 'Medical-Imaging'].find((code) => codes.filter((one) => one === code).length !== 1)
      if (isMissing(report)) return nothingToJudge
      return wrong === undefined ? undefined : `categories ${codes.join(', ') || '(none)'}`
    },
  },
  {
    clause: 'EUR-14/subject',
    id: 'diagnostic-report-has-a-subject',
    expected: 'one subject',
    at: 'DiagnosticReport.subject',
    say: ({ report }) =>
      isMissing(report) ? nothingToJudge : valuesAt(report, 'subject').length === 1 ? undefined : 'no subject',
  },
  {
    clause: 'EUR-17/study-uid',
    id: 'reported-study-has-one-study-uid',
    expected: 'one Study Instance UID (system urn:dicom:uid) of each ImagingStudy',
    at: 'ImagingStudy.identifier',
    say: ({ bundle }) => {
      const studies = resourcesOf(bundle, 'ImagingStudy')
      const counts = studies.map(
        (study) => textsAt(study, 'identifier.system').filter((system) => system === 'urn:dicom:uid').length,
      )
      const wrong = counts.find((count) => count !== 1)
      return studies.length === 0 ? nothingToJudge : wrong === undefined ? undefined : `${wrong} of a study`
    },
  },
  {
    clause: 'EUR-18/order-category',
    id: 'order-is-an-imaging-order',
    expected: 'category 363679005 of SNOMED CT on the order',
    at: 'ServiceRequest.category',
    say: ({ bundle }) => {
      const orders = resourcesOf(bundle, 'ServiceRequest')
      const codes = orders.map((order) =>
        objectsAt(order, 'category').flatMap((one) => codingsOf(one).map(({ code }) => code)),
      )
      const wrong = codes.find((those) => !those.includes('363679005'))
      return orders.length === 0
        ? nothingToJudge
        : wrong === undefined
          ? undefined
          : `category ${wrong.join() || '(none)'}`
    },
  },
])

/** The imaging report of HL7 Europe: its Composition [CompositionEuImaging]. */
export const reportCompositionRules = checksOf(reportsIn, [
  {
    clause: 'EUR-20/sections',
    id: 'sections-of-the-profile-stand-once',
    expected: 'each section of the profile once at most',
    at: 'Composition.section.code',
    say: ({ composition }) => {
      const codes = sections(composition).flatMap(({ code }) => codingsOf(code).map((coding) => coding.code))
      const twice = sectionsOnce.find((code) => codes.indexOf(code) !== codes.lastIndexOf(code))
      if (codes.length === 0) return nothingToJudge
      return twice === undefined ? undefined : `the section ${twice} twice`
    },
  },
  {
    clause: 'EUR-21/empty-reason',
    id: 'empty-sections-say-why',
    expected: 'an emptyReason in each section without entry and sections [eu-imaging-composition-1]',
    at: 'Composition.section.emptyReason',
    say: ({ composition }) => {
      const empty = sections(composition).filter(
        (section) => valuesAt(section, 'entry').length + valuesAt(section, 'section').length === 0,
      )
      const mute = empty.filter((section) => section['emptyReason'] === undefined)
      if (empty.length === 0) return nothingToJudge
      return mute.length === 0 ? undefined : `${textOf(mute[0]?.['title']) ?? 'a section'} without entry and reason`
    },
  },
  {
    clause: 'EUR-22/something',
    id: 'sections-hold-something',
    expected: 'a text, an entry or a section in each section [eu-imaging-composition-2]',
    at: 'Composition.section',
    say: ({ composition }) => {
      const bare = sections(composition).filter((section) =>
        ['text', 'entry', 'section'].every((name) => valuesAt(section, name).length === 0),
      )
      if (sections(composition).length === 0) return nothingToJudge
      return bare.length === 0 ? undefined : `${textOf(bare[0]?.['title']) ?? 'a section'} with nothing in it`
    },
  },
  {
    clause: 'EUR-23/attester-time',
    id: 'attesters-say-when',
    expected: 'a time of each legal and professional attester',
    at: 'Composition.attester.time',
    say: ({ composition }) => {
      const attesters = objectsAt(composition, 'attester').filter(
        ({ mode }) => mode === 'legal' || mode === 'professional',
      )
      if (attesters.length === 0) return nothingToJudge
      return attesters.every(({ time }) => textOf(time) !== undefined) ? undefined : 'an attester without time'
    },
  },
  {
    clause: 'EUR-24/replaced-document',
    id: 'replaced-document-is-named',
    expected: 'one relatesTo replaces at most, with a targetIdentifier',
    at: 'Composition.relatesTo',
    say: ({ composition }) => {
      const found = replaced(composition)
      if (found.length === 0) return nothingToJudge
      if (found.length > 1) return `${found.length} replaced documents`
      return textsAt(found[0], 'targetIdentifier.value').length === 1
        ? undefined
        : 'a replaced document without targetIdentifier'
    },
  },
])
