import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches, compare, keyOf } from './document-list.ts'
import { answerInWords } from './json-body.ts'
import { appliedParameters, searchsetOf } from './searchset.ts'

export interface CombinationEvidence {
  readonly [name: string]: Exchange | Pages
  /** The answer to the filters together, all pages. Beside it, by name, the answer to each filter alone. */
  together: Pages
}

export interface CombinationParams {
  /** What the filters are, for the finding. */
  filter: string
  /** Names of the evidence of each filter alone, with the parameters that it is made of. */
  alone: { name: string; parameter: string }[]
  /** Keys of the documents that meet all filters. */
  documents: string[]
  /** Keys of documents that a lawful reading may select or not. */
  either: string[]
  /** Keys of all documents of the patient. */
  known: string[]
}

const pagesIn = (evidence: CombinationEvidence, name: string): Pages => {
  const found = evidence[name]
  return Array.isArray(found) ? (found as Pages) : []
}

const keysIn = (evidence: CombinationEvidence, name: string): readonly string[] =>
  (allMatches(pagesIn(evidence, name)) ?? []).map((entry) => keyOf(entry))

const appliedBy = (pages: Pages): URLSearchParams | undefined => {
  const list = pages[0] === undefined ? undefined : searchsetOf(pages[0])
  return list === undefined ? undefined : appliedParameters(list)
}

/** Use case 1: filters that the target applies alone are applied together; the self link names each. */
export const filtersCanBeCombined = check<
  'UC-08/pairwise-combinations-period-modality',
  CombinationEvidence,
  CombinationParams
>('UC-08/pairwise-combinations-period-modality', 'filters-can-be-combined', (evidence, { filter, alone, known }) => {
  if (alone.some(({ name }) => allMatches(pagesIn(evidence, name)) === undefined))
    return cannotTell('a filter alone is not answered by a searchset: see ST-05')
  if (!alone.some(({ name }) => keysIn(evidence, name).some((key) => known.includes(key))))
    return cannotTell('each filter alone selects nothing of this patient')
  const [first] = evidence.together
  if (first === undefined || allMatches(evidence.together) === undefined)
    return notMet({
      expected: `${filter}: a searchset, as each filter alone gives`,
      observed: first === undefined ? 'no answer' : answerInWords(first),
    })
  const applied = appliedBy(evidence.together)
  const dropped = alone.find(
    ({ name, parameter }) =>
      applied?.has(parameter) === false && appliedBy(pagesIn(evidence, name))?.has(parameter) === true,
  )
  if (dropped === undefined) return met(filter)
  return notMet({
    expected: `${filter}: every filter applied`,
    observed: `the self link lacks ${dropped.parameter}, which it names when that is asked for alone`,
    at: "Bundle.link.where(relation='self').url",
  })
})

/**
 * Use case 1: filters together select the intersection. What a filter alone lists too few or too many is judged there:
 * a document is missing only where each alone lists it, and is too many only where one alone does not.
 */
export const combinationIsTheIntersection = check<
  'UC-08/result-equals-oracle-intersection',
  CombinationEvidence,
  CombinationParams
>(
  'UC-08/result-equals-oracle-intersection',
  'combination-is-the-intersection',
  (evidence, { filter, alone, documents, either, known }) => {
    const together = allMatches(evidence.together)
    if (together === undefined) return cannotTell('the filters together are not answered by a searchset: see UC-08')
    const lists = alone.map(({ name }) => new Set(keysIn(evidence, name)))
    if (!lists.some((list) => known.some((key) => list.has(key))))
      return cannotTell('each filter alone selects nothing of this patient')
    const inEach = (key: string): boolean => lists.every((list) => list.has(key))
    const forgiven = [...new Set(together.map((entry) => keyOf(entry)))].filter(
      (key) => inEach(key) || !known.includes(key),
    )
    return compare(evidence.together, documents.filter(inEach), filter, [...either, ...documents, ...forgiven])
  },
)
