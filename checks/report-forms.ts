import type { Exchange, PdfFact } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentAccessions, documentStudyUids, resourcesOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { conceptsIn, firstOf, judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { objectsOf, textOf } from './json-body.ts'

/** PDFs of a document whose words could be read; a scan has none. */
export const readablePdfs = (answer: Exchange): readonly PdfFact[] =>
  (answer.facts.pdfs ?? []).filter(({ text }) => (text ?? '').length >= 20)

const noPdf = 'no PDF whose words can be read: a person has to look'

function identityProblems(bundle: JsonObject, text: string): readonly string[] {
  const patients = resourcesOf(bundle, 'Patient')
  const names = patients.flatMap((patient) => [
    ...objectsOf(patient['identifier']).flatMap(({ value }) => textOf(value) ?? []),
    ...objectsOf(patient['name']).flatMap(({ family }) => textOf(family) ?? []),
  ])
  const uids = documentStudyUids(bundle).map(({ uid }) => uid)
  const written: readonly string[] = text.match(/\b[0-2](?:\.\d+){2,}\b/g) ?? []
  const others = written.filter((uid) => uid.length > 24 && !uids.includes(uid))
  const accessions = documentAccessions(bundle).map(({ value }) => value)
  const number = /accession\s+(?:number|no\.?)\s*:?\s*(\S+)/i.exec(text)?.[1]
  return [
    ...(names.some((name) => text.includes(name)) ? [] : ['neither an identifier nor the family name of the patient']),
    ...(others.length > 0 && !written.some((uid) => uids.includes(uid)) ? [`the study ${others.join(', ')}`] : []),
    ...(number === undefined || accessions.length === 0 || accessions.includes(number)
      ? []
      : [`the accession number ${number}`]),
  ]
}

/** A.8.1: a PDF in a report is of this report: its patient and its study. */
export const pdfIsOfThisReport = check<'D-27/mutant-pdf-another-report', Exchange>(
  'D-27/mutant-pdf-another-report',
  'pdf-is-of-this-report',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const pdfs = readablePdfs(answer)
      if (pdfs.length === 0) return cannotTell(noPdf)
      const problems = pdfs.flatMap(({ text = '' }) => identityProblems(bundle, text))
      return problems.length === 0
        ? met(`${String(pdfs.length)} PDF`)
        : notMet({
            expected: 'patient and study of the report',
            observed: `the PDF names ${problems.join('; ')}`,
            at: 'DiagnosticReport.presentedForm',
          })
    }),
)

const statuses = 'registered|partial|preliminary|final|amended|corrected|appended|cancelled|entered-in-error'
const sides = {
  right: /\b(right|droite?s?|rechte?[rsn]?|rechts)\b/i,
  left: /\b(left|gauches?|linke?[rsn]?|links)\b/i,
}
const lateralities = elementPath('ImagingStudy.series.laterality')
const sideCodes: Readonly<Record<string, keyof typeof sides>> = { '24028007': 'right', '7771000': 'left' }

/** Share of the words and numbers of a sentence that a text holds. */
function shareOf(sentence: string, text: string): number {
  const words = sentence.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []
  const known = new Set(text.toLowerCase().match(/\p{L}{3,}|\d+/gu))
  return words.length === 0 ? 1 : words.filter((word) => known.has(word)).length / words.length
}

/** Least share of the conclusion's words that a PDF holds which says the same in other words. */
const leastShare = 0.8

function contentProblems(bundle: JsonObject, { text = '', language }: PdfFact): readonly string[] {
  const [report, composition] = [firstOf(bundle, 'DiagnosticReport'), firstOf(bundle, 'Composition')]
  const conclusion = textOf(report?.['conclusion']) ?? ''
  const status = textOf(report?.['status'])
  const said = new RegExp(`status\\W+(${statuses})`, 'i').exec(text)?.[1]?.toLowerCase()
  const days = [composition?.['date'], report?.['issued'], report?.['effectiveDateTime']].flatMap(
    (value) => textOf(value)?.slice(0, 10) ?? [],
  )
  const dated: readonly string[] = text.match(/\b\d{4}-\d\d-\d\d/g) ?? []
  const own = textOf(composition?.['language'])
  const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag
  const coded = [
    ...new Set(objectsAt(lateralities, bundle).flatMap(({ code }) => lookedUp(sideCodes, textOf(code) ?? '') ?? [])),
  ]
  const [side] = coded
  const opposite = side === 'right' ? 'left' : 'right'
  return [
    ...(shareOf(conclusion, text) >= leastShare ? [] : [`not the conclusion "${conclusion}"`]),
    ...(status === undefined || said === undefined || said === status ? [] : [`the status ${said}, not ${status}`]),
    ...(dated.length === 0 || days.some((day) => dated.includes(day)) ? [] : [`the dates ${dated.join(', ')}`]),
    ...(own === undefined || language === undefined || primary(own) === primary(language)
      ? []
      : [`the language ${language}, not ${own}`]),
    ...(coded.length === 1 && side !== undefined && sides[opposite].test(text) && !sides[side].test(text)
      ? [`the ${opposite} side, not the ${side}`]
      : []),
  ]
}

/** A.8.1: the forms of a report say the same: date, language, status, conclusion, side. */
export const formsSayTheSame = check<'D-27/compare-key-facts-across', Exchange>(
  'D-27/compare-key-facts-across',
  'forms-say-the-same',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const pdfs = readablePdfs(answer)
      if (pdfs.length === 0) return cannotTell(noPdf)
      const problems = pdfs.flatMap((pdf) => contentProblems(bundle, pdf))
      return problems.length === 0
        ? met(`${String(pdfs.length)} PDF and ${String(conceptsIn(bundle['entry']).length)} coded elements`)
        : notMet({
            expected: 'the key facts of Composition and DiagnosticReport',
            observed: `the PDF says ${problems.join('; ')}`,
            at: 'DiagnosticReport.presentedForm',
          })
    }),
)
