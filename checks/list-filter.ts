import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import type { Pages } from './document-list.ts'
import { allMatches, compare, keyOf } from './document-list.ts'
import { declaresParameter } from './offered.ts'
import { appliedParameters, searchsetOf } from './searchset.ts'

export interface FilterParams {
  /** Names of the search parameters used, and where. */
  parameters: string[]
  resource: 'DocumentReference' | 'ImagingStudy'
  /** What the filter is, for the finding. */
  filter: string
  /** Keys of the documents that match. */
  documents: string[]
  /** Keys of documents that a lawful reading may select or not (a bare day has no time zone). */
  either?: string[]
  /** Keys of all documents of the patient; any other in the answer is judged as ST-06, not here. */
  known: string[]
}

export interface FilterEvidence {
  readonly [name: string]: Exchange | Pages
  /** The answer to the filter, all pages. */
  pages: Pages
  /** The list of the same patient without a filter: what the target itself says that there is. */
  everything: Pages
  capabilities: Exchange
}

/**
 * A filter gives exactly the documents that match, of those that the target lists without a filter: what is missing
 * there, or is too many there, is judged there. A parameter that the target neither lists in its CapabilityStatement
 * nor echoes in the self link is not offered; one that it offers must be right.
 */
export function filterCheck<C extends ClauseId>(clause: C, id: string): Check<C, FilterEvidence, FilterParams> {
  return check<C, FilterEvidence, FilterParams>(
    clause,
    id,
    ({ pages, everything, capabilities }, { parameters, resource, filter, documents, either, known }) => {
      const listed = keysOf(everything)
      if (!known.some((key) => listed.has(key)))
        return cannotTell('without a filter the target lists nothing of this patient to select from')
      const optional = [...(either ?? []), ...[...keysOf(pages)].filter((key) => !known.includes(key))]
      const expected = documents.filter((key) => listed.has(key))
      const judgement = compare(pages, expected, filter, [...optional, ...documents])
      if (judgement.is === 'met') return judgement
      const [first] = pages
      const list = first === undefined ? undefined : searchsetOf(first)
      const applied = list === undefined ? undefined : appliedParameters(list)
      const offered = parameters.filter(
        (name) => declaresParameter(capabilities, resource, name) || applied?.has(name) === true,
      )
      if (offered.length === 0)
        return notOffered(`${parameters.join(' and ')}: neither in the CapabilityStatement nor in the self link`)
      return judgement
    },
  )
}

const keysOf = (pages: Pages): ReadonlySet<string> => new Set((allMatches(pages) ?? []).map((entry) => keyOf(entry)))

export const filterEqualsTheHoldings = filterCheck('ST-05/equals-holdings', 'filter-equals-the-holdings')
export const intervalSelectsItsDocuments = filterCheck('ST-05a/interval', 'interval-selects-its-documents')
export const intervalBoundariesAreRight = filterCheck('ST-05a/boundaries', 'interval-boundaries-are-right')
export const commaMeansOr = filterCheck('ST-05b/comma-is-or', 'comma-means-or')
export const unknownTypeSelectsNothing = filterCheck('ST-05b/unknown-code', 'unknown-type-selects-nothing')
export const bothBodySiteNamesSelect = filterCheck('ST-05c/both-names', 'both-body-site-names-select')
export const everyFormOfCodeSelects = filterCheck('ST-05c/code-forms', 'every-form-of-code-selects')
export const severalRegionsSelect = filterCheck('ST-05c/several-regions', 'several-regions-select')
export const procedureCodeSelects = filterCheck('ST-05d/procedure-code', 'procedure-code-selects')
export const severalProceduresSelect = filterCheck('ST-05d/several-values', 'several-procedures-select')
