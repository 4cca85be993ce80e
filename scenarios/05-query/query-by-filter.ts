import {
  bothBodySiteNamesSelect,
  commaMeansOr,
  everyFormOfCodeSelects,
  filterEqualsTheHoldings,
  intervalBoundariesAreRight,
  intervalSelectsItsDocuments,
  procedureCodeSelects,
  severalProceduresSelect,
  severalRegionsSelect,
  unknownTypeSelectsNothing,
} from '../../checks/list-filter.ts'
import type { FilterEvidence, FilterParams } from '../../checks/list-filter.ts'
import type { Check } from '../../harness/judge/check.ts'
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import {
  bodyPartsIn,
  creation,
  currentOf,
  inInterval,
  keysIn,
  ofBodyParts,
  ofKinds,
  ofModalities,
  ofProcedures,
  ofStudy,
  studyStart,
} from '../../harness/holdings/select.ts'
import type { Interval } from '../../harness/holdings/select.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'

/** What a question needs of its scenario; `C` is a clause that the scenario declares. */
interface Context<C extends ClauseForA = ClauseForA> extends Pick<
  ScenarioContext<ClauseForA>,
  'countryA' | 'holdings'
> {
  check: (evidence: FilterEvidence, aCheck: FilterCheck<C>, params: FilterParams) => void
  notClaimed: (clause: C, why: string) => void
}
type Documents = readonly HeldDocument[]
type FilterCheck<C extends ClauseForA> = Check<C, FilterEvidence, FilterParams>

/** Asks by filters and judges the answer against the documents that a right one holds, or against their studies. */
async function judge<C extends ClauseForA>(
  { countryA, holdings, check, notClaimed }: Context<C>,
  aCheck: FilterCheck<C>,
  question: Query,
  expected: Documents,
  either: Documents = [],
): Promise<void> {
  const patient = holdings.patient('main')
  const asked = await countryA.select(patient, question)
  if (asked === undefined) {
    notClaimed(
      aCheck.clause,
      `the guides of the target have no search by ${question.map(([name]) => name).join(' and ')}`,
    )
    return
  }
  const { resource, query, pages, everything } = asked
  const keysOf = (documents: Documents): string[] => keysIn(resource, documents)
  const versions = holdings.documentsOf(patient)
  const evidence: FilterEvidence = { pages, everything, capabilities: await countryA.capabilities() }
  const params: FilterParams = {
    parameters: [...new Set(query.map(([name]) => name))],
    resource,
    filter: query.map(([name, value]) => `${name}=${value}`).join('&'),
    documents: keysOf(expected),
    either: keysOf([
      ...either,
      ...(resource === 'DocumentReference' ? versions.filter(({ current }) => !current) : []),
    ]),
    known: keysOf(versions),
  }
  check(evidence, aCheck, params)
}

async function judgeInterval<C extends ClauseForA>(
  context: Context<C>,
  aCheck: FilterCheck<C>,
  name: 'period' | 'date' | 'creation',
  interval: Interval,
  instantOf: (document: HeldDocument) => string,
): Promise<void> {
  const query: Query = [
    ...(interval.from === undefined ? [] : [[name, `ge${interval.from}`] as const]),
    ...(interval.to === undefined ? [] : [[name, `le${interval.to}`] as const]),
  ]
  const { certain, either } = inInterval(currentOfMain(context), instantOf, interval)
  await judge(context, aCheck, query, certain, either)
}

const currentOfMain = ({ holdings }: Pick<ScenarioContext<ClauseForA>, 'holdings'>): Documents =>
  currentOf(holdings.documentsOf(holdings.patient('main')))
const token = (coding: { system: string; code: string }): string => `${coding.system}|${coding.code}`

/** Instants of the studies in order; some lie before the middle one, some after. */
function middleOf(documents: Documents, instantOf: (document: HeldDocument) => string): string {
  const instants = documents.map(instantOf).toSorted((one, other) => Date.parse(one) - Date.parse(other))
  return instants[Math.floor(instants.length / 2)] ?? '2025-01-01T00:00:00Z'
}

/** Step 5: the study's time, the document's date and its creation select [ITI-67 period, date, creation]. */
scenario(
  'query-by-time-interval',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'The list holds exactly the documents of the interval: by study, by date, by creation',
    proves: ['ST-05a/interval', 'ST-05a/boundaries'],
  },
  async (context) => {
    const all = currentOfMain(context)
    const march = { from: '2025-03-01', to: '2025-03-31' }
    await judgeInterval(context, intervalSelectsItsDocuments, 'period', march, studyStart)
    for (const name of ['date', 'creation'] as const) {
      const from = middleOf(all, creation)
      await judgeInterval(context, intervalSelectsItsDocuments, name, { from }, creation)
    }
    const start = middleOf(all, studyStart)
    const moment = Date.parse(start)
    const zoned = (offset: number): string => new Date(moment + offset).toISOString().replace('.000Z', 'Z')
    for (const interval of [
      { from: start, to: start },
      { from: zoned(0), to: zoned(0) },
      { from: zoned(1000), to: zoned(86_400_000) },
      { to: start },
      { to: start.slice(0, 10) },
      { from: '1990-01-01', to: '1990-12-31' },
    ]) {
      await judgeInterval(context, intervalBoundariesAreRight, 'period', interval, studyStart)
    }
  },
)

/** Step 5: study types, several at once [ITI-67 type, event, category]. */
scenario(
  'query-by-study-type',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'A comma means or; a code that nobody uses selects nothing',
    proves: ['ST-05b/comma-is-or', 'ST-05b/unknown-code'],
  },
  async (context) => {
    const all = currentOfMain(context)
    const loinc = 'http://loinc.org'
    await judge(context, commaMeansOr, [['type', `${loinc}|85430-7`]], ofKinds(all, ['report']))
    await judge(context, commaMeansOr, [['type', `${loinc}|85430-7,${loinc}|18748-4`]], all)
    for (const [name, value] of [
      ['type', `${loinc}|00000-0`],
      ['category', 'urn:oid:2.999.1|no-such-category'],
      ['event', 'http://snomed.info/sct|999999999999'],
      ['bodysite', 'http://snomed.info/sct|999999999999'],
    ] as const) {
      await judge(context, unknownTypeSelectsNothing, [[name, value]], [])
    }
  },
)

/** Step 5: body parts, by either name of the parameter [MADO: anatomical-region; CapabilityStatement: bodysite]. */
scenario(
  'query-by-body-part',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'Both names select by body part, in every form of a code, one or several',
    proves: ['ST-05c/both-names', 'ST-05c/code-forms', 'ST-05c/several-regions'],
  },
  async (context) => {
    const { need } = context
    const all = currentOfMain(context)
    const where = context.countryA.bodyPartsOf
    const parts = all.flatMap((document) => bodyPartsIn(where, document))
    const regions = [...new Map(parts.map((part) => [part.code, part])).values()]
    const ofRegions = (codes: readonly string[]): Documents => ofBodyParts(where, all, codes)
    const first = need(regions[0], 'the holdings name no body part')
    const second = need(regions[1], 'the holdings name only one body part')
    for (const name of ['bodysite', 'anatomical-region'] as const) {
      await judge(context, bothBodySiteNamesSelect, [[name, token(first)]], ofRegions([first.code]))
    }
    for (const [value, expected] of [
      [first.code, ofRegions([first.code])],
      [token(second), ofRegions([second.code])],
      [`|${first.code}`, []],
    ] as const) {
      await judge(context, everyFormOfCodeSelects, [['bodysite', value]], expected)
    }
    const several = `${token(first)},${token(second)}`
    await judge(context, severalRegionsSelect, [['bodysite', several]], ofRegions([first.code, second.code]))
  },
)

/** Step 5: procedure codes [ITI-67 event]. */
scenario(
  'query-by-procedure-code',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'The procedure selects, one code or several',
    proves: ['ST-05d/procedure-code', 'ST-05d/several-values'],
  },
  async (context) => {
    const { need } = context
    const all = currentOfMain(context)
    const procedures = [...new Map(all.map(({ study }) => [study.procedure.code, study.procedure])).values()]
    const first = need(procedures[0], 'the holdings name no procedure')
    const second = need(procedures[1], 'the holdings name only one procedure')
    await judge(context, procedureCodeSelects, [['event', token(first)]], ofProcedures(all, [first.code]))
    const several = `${token(first)},${token(second)}`
    await judge(context, severalProceduresSelect, [['event', several]], ofProcedures(all, [first.code, second.code]))
  },
)

/** Step 5: the other parameters, against the holdings; several at once are `combine-filters`. */
scenario(
  'query-by-modality-study-and-status',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'Modality, Study Instance UID and status give what the holdings have',
    proves: ['ST-05/equals-holdings'],
  },
  async (context) => {
    const { need } = context
    const all = currentOfMain(context)
    const dcm = 'http://dicom.nema.org/resources/ontology/DCM'
    const study = need(all[0]?.study, 'the holdings have no study')
    const modality = need(study.series[0]?.modality, 'the study has no series')
    const versions = context.holdings.documentsOf(context.holdings.patient('main'))
    const questions: [Query, Documents, Documents?][] = [
      [[['modality', `${dcm}|${modality}`]], ofModalities(all, [modality])],
      [[['modality', 'ZZ']], []],
      [[['study-instance-uid', `urn:oid:${study.studyInstanceUid}`]], ofStudy(all, study.studyInstanceUid)],
      [[['status', 'superseded']], [], versions.filter((document) => !document.current)],
    ]
    for (const [question, expected, either] of questions)
      await judge(context, filterEqualsTheHoldings, question, expected, either)
  },
)
