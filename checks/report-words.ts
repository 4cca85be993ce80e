import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { resourcesOf } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { conceptsIn, firstOf, judgeDocument, narrativeWords, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import { attachmentOf } from './list-entry.ts'

const saysItself = (concept: JsonObject): boolean =>
  textOf(concept['text']) !== undefined ||
  objectsOf(concept['coding']).some((coding) => textOf(coding['display']) !== undefined)

const codesOf = (concept: JsonObject): string =>
  objectsOf(concept['coding'])
    .map((coding) => `${textOf(coding['system']) ?? ''}#${textOf(coding['code']) ?? ''}`)
    .join(' = ')

/** Code systems whose codes are words of the exchange itself; nobody shows them to a professional. */
const technical = /^http:\/\/terminology\.hl7\.org\/CodeSystem\/|^urn:ietf:bcp:47$/

const isTechnical = (concept: JsonObject): boolean =>
  objectsOf(concept['coding']).every((coding) => technical.test(textOf(coding['system']) ?? ''))

/** Article 3: what is coded can be read: a display, or the text of the report's language. */
export const codesHaveWords = check<'A3-04/coded-elements-have-display', Exchange>(
  'A3-04/coded-elements-have-display',
  'coded-elements-have-words',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const concepts = conceptsIn(bundle['entry']).filter((concept) => !isTechnical(concept))
      const silent = concepts.filter((concept) => !saysItself(concept))
      if (concepts.length === 0) return cannotTell('the document holds no code')
      return silent.length === 0
        ? met(`${String(concepts.length)} coded elements`)
        : notMet({
            expected: 'a display or text for every coded element',
            observed: `${String(silent.length)} without: ${silent.slice(0, 5).map(codesOf).join('; ')}`,
            at: 'CodeableConcept.coding.display',
          })
    }),
)

/** Article 3: an original code that has no counterpart keeps its own words. */
export const unmappedCodesKeepTheirWords = check<
  'A3-04/unmapped-codes-keep-original',
  Exchange,
  { codes: readonly { system: string; code: string }[] }
>('A3-04/unmapped-codes-keep-original', 'unmapped-codes-keep-their-words', (answer, { codes }) =>
  judgeDocument(answer, (bundle) => {
    const concepts = conceptsIn(bundle['entry'])
    const lost = codes.filter(
      (code) =>
        !concepts.some(
          (concept) => objectsOf(concept['coding']).some((coding) => is(coding, code)) && saysItself(concept),
        ),
    )
    if (codes.length === 0) return cannotTell('the holdings state no code without a counterpart')
    return lost.length === 0
      ? met(codes.map(({ code }) => code).join(', '))
      : notMet({
          expected: 'the original code with its display or text',
          observed: `without ${lost.map(({ system, code }) => `${system}#${code}`).join(', ')}`,
          at: 'CodeableConcept',
        })
  }),
)

const is = (coding: JsonObject, { system, code }: { system: string; code: string }): boolean =>
  coding['system'] === system && coding['code'] === code

/** Option A: a code that was transcoded keeps the original beside the new one. */
export const transcodedCodesKeepTheOriginal = check<
  'OA-06/original-code-kept-plus',
  Exchange,
  { pairs: readonly { original: { system: string; code: string }; mapped: { system: string; code: string } }[] }
>('OA-06/original-code-kept-plus', 'transcoded-codes-keep-the-original', (answer, { pairs }) =>
  judgeDocument(answer, (bundle) => {
    const concepts = conceptsIn(bundle['entry'])
    const broken = pairs.filter(
      ({ original, mapped }) =>
        !concepts.some((concept) =>
          [original, mapped].every((code) => objectsOf(concept['coding']).some((coding) => is(coding, code))),
        ),
    )
    if (pairs.length === 0) return cannotTell('the holdings state no transcoded code')
    return broken.length === 0
      ? met(pairs.map(({ original, mapped }) => `${original.code} = ${mapped.code}`).join(', '))
      : notMet({
          expected: 'original and mapped coding in one CodeableConcept',
          observed: `not together: ${broken.map(({ original, mapped }) => `${original.code} and ${mapped.code}`).join('; ')}`,
          at: 'CodeableConcept.coding',
        })
  }),
)

/** Article 3: document and list entry say their language, and the same. */
export const languageIsSaid = check<'A3-04/composition-language-attachment-language', Exchange, { entry: JsonObject }>(
  'A3-04/composition-language-attachment-language',
  'language-is-said',
  (answer, { entry }) =>
    judgeDocument(answer, (bundle) => {
      const written = textOf(firstOf(bundle, 'Composition')?.['language'])
      const listed = textOf(attachmentOf(entry)?.['language'])
      const primary = (tag: string | undefined): string | undefined => tag?.split('-')[0]?.toLowerCase()
      return written !== undefined && primary(written) === primary(listed)
        ? met(written)
        : notMet({
            expected: 'one language in Composition.language and attachment.language',
            observed: `${written ?? 'none'} in the document, ${listed ?? 'none'} in the list`,
            at: 'Composition.language',
          })
    }),
)

const sections = elementPath('Composition.section')

/** Article 3: every section can be read without understanding a code. */
export const sectionsHaveNarrative = check<'A3-04/narrative-present', Exchange>(
  'A3-04/narrative-present',
  'sections-have-narrative',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const all = objectsAt(sections, bundle)
      const silent = all.filter((section) => narrativeWords(section) === '')
      if (all.length === 0) return cannotTell('the document has no sections')
      return silent.length === 0
        ? met(`${String(all.length)} sections`)
        : notMet({
            expected: 'text in every section',
            observed: `none in ${silent.map((section) => textOf(section['title']) ?? 'a section').join(', ')}`,
            at: 'Composition.section.text',
          })
    }),
)

/** What mapping may never change. */
export interface Unchanged {
  studyStart: string
  seriesUids: readonly string[]
  reportIssued: string
  placerNumber?: string
  quantities: readonly { value: number; unit: string }[]
}

/** Option A: UIDs, dates, identifiers and sizes pass through transcoding and translation as they are. */
export const mappingChangesNoFacts = check<'OA-06/uids-dates-identifiers-sizes', Exchange, Unchanged>(
  'OA-06/uids-dates-identifiers-sizes',
  'mapping-changes-no-facts',
  (answer, expected) =>
    judgeDocument(answer, (bundle) => {
      const changes = changesIn(bundle, expected)
      return changes.length === 0
        ? met(`${String(expected.seriesUids.length)} UIDs, ${String(expected.quantities.length)} quantities, dates`)
        : notMet({ expected: 'the facts as the report was written', observed: changes.join('; ') })
    }),
)

function changesIn(bundle: JsonObject, expected: Unchanged): readonly string[] {
  const [study, report] = [firstOf(bundle, 'ImagingStudy'), firstOf(bundle, 'DiagnosticReport')]
  const instant = (value: string | undefined): number => Date.parse(value ?? '')
  const values = resourcesOf(bundle, 'Observation').flatMap((one) => {
    const quantity = one['valueQuantity']
    return quantity === undefined
      ? []
      : [`${JSON.stringify(at(quantity, 'value'))} ${textOf(at(quantity, 'code')) ?? ''}`]
  })
  const uids = objectsOf(study?.['series']).map((series) => textOf(series['uid']))
  const numbers = resourcesOf(bundle, 'ServiceRequest').flatMap((order) =>
    objectsOf(order['identifier']).map((identifier) => identifier['value']),
  )
  const started = textOf(study?.['started'])
  const issued = textOf(report?.['issued'])
  return [
    ...(instant(started) === instant(expected.studyStart) ? [] : [`ImagingStudy.started is ${started ?? 'absent'}`]),
    ...(instant(issued) === instant(expected.reportIssued) ? [] : [`DiagnosticReport.issued is ${issued ?? 'absent'}`]),
    ...expected.seriesUids.filter((uid) => !uids.includes(uid)).map((uid) => `series ${uid} is not there`),
    ...(expected.placerNumber === undefined || numbers.includes(expected.placerNumber)
      ? []
      : [`the order number ${expected.placerNumber} is not there`]),
    ...expected.quantities
      .filter(({ value, unit }) => !values.includes(`${String(value)} ${unit}`))
      .map(({ value, unit }) => `${String(value)} ${unit} is not there`),
  ]
}
