import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import { answerInWords, objectsOf } from './json-body.ts'
import { studyUidOf } from './list-entry.ts'
import { capabilityOf, declaresParameter, notOfferedHere } from './offered.ts'
import { appliedParameters, searchsetOf } from './searchset.ts'

/** A search of study records, all pages; the same without a filter; what the target declares. */
export interface StudySearchEvidence {
  readonly [name: string]: Exchange | Pages
  pages: Pages
  everything: Pages
  capabilities: Exchange
}

export interface StudySearchParams {
  parameters: string[]
  filter: string
  /** Study Instance UIDs that match. */
  studies: string[]
  /** Those that a lawful reading may select or not. */
  either: string[]
}

const uidsOf = (pages: Pages): readonly string[] =>
  (allMatches(pages) ?? []).flatMap((study) => studyUidOf(study) ?? [])

function unavailable({ everything, capabilities }: StudySearchEvidence): Judgement | undefined {
  const [first] = everything
  const declared = capabilityOf(capabilities, 'ImagingStudy') !== undefined
  if (first === undefined) return notOffered('no search of study records')
  return notOfferedHere(first, declared, 'ImagingStudy search')
}

function compareStudies(
  pages: Pages,
  expected: readonly string[],
  either: readonly string[],
  filter: string,
): Judgement {
  const last = pages.at(-1)
  if (allMatches(pages) === undefined || last === undefined)
    return notMet({ expected: filter, observed: last === undefined ? 'no answer' : answerInWords(last) })
  const found = uidsOf(pages)
  const missing = expected.filter((uid) => !found.includes(uid))
  const extra = found.filter((uid) => !expected.includes(uid) && !either.includes(uid))
  const repeated = found.length - new Set(found).size
  return missing.length + extra.length + repeated === 0
    ? met(`${expected.length} studies`)
    : notMet({
        expected: `${filter}: exactly ${expected.length} studies`,
        observed: `${missing.length} missing, ${extra.length} too many, ${repeated} repeated`,
        at: 'Bundle.entry',
      })
}

/** Every study of the patient, and no other. */
export const everyStudyIsFound = check<'STUDY-01/whole-list', StudySearchEvidence, StudySearchParams>(
  'STUDY-01/whole-list',
  'every-study-is-found',
  (evidence, { studies, either, filter }) =>
    unavailable(evidence) ?? compareStudies(evidence.everything, studies, either, filter),
)

/** A filter selects what matches, of those that the target lists without it; one that is not offered may be ignored. */
function studyFilter<C extends ClauseId>(clause: C, id: string): Check<C, StudySearchEvidence, StudySearchParams> {
  return check<C, StudySearchEvidence, StudySearchParams>(clause, id, (evidence, params) => {
    const { pages, everything, capabilities } = evidence
    const { parameters, filter, studies, either } = params
    const none = unavailable(evidence)
    if (none !== undefined) return none
    const listed = uidsOf(everything)
    if (listed.length === 0) return cannotTell('without a filter the target lists no study')
    const expected = studies.filter((uid) => listed.includes(uid))
    const judgement = compareStudies(pages, expected, either, filter)
    if (judgement.is === 'met') return judgement
    const [first] = pages
    const list = first === undefined ? undefined : searchsetOf(first)
    const applied = list === undefined ? undefined : appliedParameters(list)
    const offered = parameters.some(
      (name) => declaresParameter(capabilities, 'ImagingStudy', name) || applied?.has(name) === true,
    )
    return offered ? judgement : notOffered(`${parameters.join(' and ')}: neither declared nor in the self link`)
  })
}

export const studyIdentifierSelects = studyFilter('STUDY-01/identifier', 'study-identifier-selects')
export const studyModalitySelects = studyFilter('STUDY-01/modality', 'study-modality-selects')
export const studyStartSelects = studyFilter('STUDY-01/started', 'study-start-selects')
export const studyBodySiteSelects = studyFilter('STUDY-01/bodysite', 'study-body-site-selects')
export const studyFiltersAreCombined = studyFilter('STUDY-01/combined', 'study-filters-are-combined')
export const studyPagesAreComplete = studyFilter('STUDY-01/paging', 'study-pages-are-complete')

/** Numbers of series and instances as the holdings have them. */
export const studyCountsAreRight = check<
  'STUDY-01/counts',
  StudySearchEvidence,
  { counts: Record<string, { series: number; instances: number }> }
>('STUDY-01/counts', 'study-counts-are-right', (evidence, { counts }) => {
  const none = unavailable(evidence)
  if (none !== undefined) return none
  let compared = 0
  for (const study of allMatches(evidence.everything) ?? []) {
    const uid = studyUidOf(study)
    const held = uid === undefined ? undefined : lookedUp(counts, uid)
    if (uid === undefined || held === undefined) continue
    compared += 1
    for (const [name, value] of [
      ['numberOfSeries', held.series],
      ['numberOfInstances', held.instances],
    ] as const)
      if (study[name] !== undefined && study[name] !== value)
        return notMet({
          expected: `${name} ${value} of study ${uid}`,
          observed: JSON.stringify(study[name]),
          at: `ImagingStudy.${name}`,
        })
    const series = objectsOf(study['series'])
    if (series.length > 0 && series.length !== held.series)
      return notMet({
        expected: `${held.series} series`,
        observed: `${series.length} series`,
        at: 'ImagingStudy.series',
      })
  }
  return compared === 0 ? cannotTell('no study of the holdings') : met(`${compared} studies`)
})

/** Step 3: a patient's token opens nobody else's study records. */
export const studiesOfAnotherStayClosed = check<'ST-03c/other-patient-refused', Exchange>(
  'ST-03c/other-patient-refused',
  'studies-of-another-stay-closed',
  (answer) => {
    const status = answer.response?.status ?? 0
    const expected = "another patient's studies are refused, or the searchset is empty"
    if ([401, 403, 404].includes(status)) return met(String(status))
    return searchsetOf(answer)?.matches.length === 0
      ? met('an empty searchset')
      : notMet({ expected, observed: answerInWords(answer), at: 'Bundle.entry' })
  },
)
