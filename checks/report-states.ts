import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { alignedStatuses } from './aligned-statuses.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, objectsOf, textOf } from './json-body.ts'
import { codingsOf } from './list-entry.ts'

/** Pairs of DiagnosticReport.status and Composition.status; a status that no guide maps goes with any. */
const PAIRS: Readonly<Record<string, readonly string[] | 'any'>> = {
  ...alignedStatuses,
  cancelled: 'any',
  unknown: 'any',
}

/** A.1.8.2: the status is coded, and report and Composition say it by a pair of the table. */
export const statusPairIsOfTheTable = check<'D-13/status-pair-table', readonly Exchange[]>(
  'D-13/status-pair-table',
  'status-pair-is-of-the-table',
  (documents) => {
    const pairs = documents.flatMap((document) => {
      const bundle = documentOf(document)
      if (bundle === undefined) return []
      const [report, composition] = ['DiagnosticReport', 'Composition'].map((type) => resourcesOf(bundle, type)[0])
      const [status, written] = [textOf(report?.['status']), textOf(composition?.['status'])]
      return status === undefined || written === undefined ? [] : [{ status, written }]
    })
    if (pairs.length === 0) return cannotTell('no document holds a DiagnosticReport and a Composition with a status')
    const wrong = pairs.find(({ status, written }) => {
      const lawful = lookedUp(PAIRS, status)
      return lawful === undefined || (lawful !== 'any' && !lawful.includes(written))
    })
    if (wrong === undefined) return met(pairs.map(({ status, written }) => `${status} / ${written}`).join(', '))
    const lawful = lookedUp(PAIRS, wrong.status)
    return notMet({
      expected:
        lawful === undefined
          ? `a status of a report: ${Object.keys(PAIRS).join(', ')}`
          : `Composition ${String(lawful)}`,
      observed: `${wrong.status} / ${wrong.written}`,
      at: 'DiagnosticReport.status, Composition.status',
    })
  },
)

/** How much of a report is structure: a PDF, sections of text, or sections with coded results. */
export type ReportForm = 'minimal-pdf' | 'narrative' | 'structured'

const FINDINGS = '59776-5'

function formsOf(bundle: JsonObject): readonly ReportForm[] {
  const sections = resourcesOf(bundle, 'Composition').flatMap((composition) => objectsOf(composition['section']))
  const findings = sections.filter((section) => codingsOf(section['code']).some(({ code }) => code === FINDINGS))
  const hasPdf = resourcesOf(bundle, 'DiagnosticReport')
    .flatMap((report) => objectsOf(report['presentedForm']))
    .some((form) => textOf(form['contentType']) === 'application/pdf')
  const results = resourcesOf(bundle, 'DiagnosticReport').flatMap((report) => objectsOf(report['result']))
  return [
    ...(hasPdf ? (['minimal-pdf'] as const) : []),
    ...(findings.some((section) => textOf(at(section, 'text', 'div')) !== undefined) ? (['narrative'] as const) : []),
    ...(results.length > 0 && resourcesOf(bundle, 'Observation').length > 0 ? (['structured'] as const) : []),
  ]
}

/** Article 1: a report comes in each data format of HL7 Europe: minimal, by sections, fully structured. */
export const reportComesInItsForm = check<'A1-03/report-listed-retrieved-hl7', Exchange, { form: ReportForm }>(
  'A1-03/report-listed-retrieved-hl7',
  'report-comes-in-its-form',
  (report, { form }) => {
    const bundle = documentOf(report)
    if (bundle === undefined || resourcesOf(bundle, 'DiagnosticReport').length === 0)
      return cannotTell(`no report: ${answerInWords(report)}`)
    const forms = formsOf(bundle)
    if (forms.includes(form)) return met(forms.join(', '))
    return notMet({
      expected: { 'minimal-pdf': 'a PDF', narrative: 'a section of findings', structured: 'coded results' }[form],
      observed: forms.join(', ') || 'neither a PDF nor findings nor results',
      at: 'DiagnosticReport.presentedForm, DiagnosticReport.result, Composition.section',
    })
  },
)
