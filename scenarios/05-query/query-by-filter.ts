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
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import {
  creation,
  currentOf,
  inInterval,
  ofKinds,
  ofModalities,
  ofProcedures,
  ofRegions,
  ofStudy,
  studyStart,
} from '../../harness/holdings/select.ts'
import type { Interval } from '../../harness/holdings/select.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { ask } from '../filter-question.ts'
import type { Context, Question } from '../filter-question.ts'

type Documents = readonly HeldDocument[]

async function askInterval(
  context: Context,
  name: 'period' | 'date' | 'creation',
  interval: Interval,
  instantOf: (document: HeldDocument) => string,
): Promise<Question> {
  const query: Query = [
    ...(interval.from === undefined ? [] : [[name, `ge${interval.from}`] as const]),
    ...(interval.to === undefined ? [] : [[name, `le${interval.to}`] as const]),
  ]
  const { certain, either } = inInterval(currentOfMain(context), instantOf, interval)
  return await ask(context, query, certain, either)
}

const currentOfMain = ({ holdings }: Context): Documents => currentOf(holdings.documentsOf(holdings.patient('main')))
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
    const { check } = context
    const all = currentOfMain(context)
    const march = { from: '2025-03-01', to: '2025-03-31' }
    const byStudy = await askInterval(context, 'period', march, studyStart)
    check(byStudy.evidence, intervalSelectsItsDocuments, byStudy.params)
    for (const name of ['date', 'creation'] as const) {
      const from = middleOf(all, creation)
      const byDocument = await askInterval(context, name, { from }, creation)
      check(byDocument.evidence, intervalSelectsItsDocuments, byDocument.params)
    }
    const start = middleOf(all, studyStart)
    const moment = Date.parse(start)
    const zoned = (offset: number): string => new Date(moment + offset).toISOString().replace('.000Z', 'Z')
    for (const interval of [
      { from: start, to: start },
      { from: zoned(0), to: zoned(0) },
      { from: zoned(1000), to: zoned(86_400_000) },
      { to: start },
      { from: '1990-01-01', to: '1990-12-31' },
    ]) {
      const boundary = await askInterval(context, 'period', interval, studyStart)
      check(boundary.evidence, intervalBoundariesAreRight, boundary.params)
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
    const { check } = context
    const all = currentOfMain(context)
    const loinc = 'http://loinc.org'
    const reports = await ask(context, [['type', `${loinc}|85430-7`]], ofKinds(all, ['report']))
    check(reports.evidence, commaMeansOr, reports.params)
    const both = await ask(context, [['type', `${loinc}|85430-7,${loinc}|18748-4`]], all)
    check(both.evidence, commaMeansOr, both.params)
    for (const [name, value] of [
      ['type', `${loinc}|00000-0`],
      ['category', 'urn:oid:2.999.1|no-such-category'],
      ['event', 'http://snomed.info/sct|999999999999'],
    ] as const) {
      const nothing = await ask(context, [[name, value]], [])
      check(nothing.evidence, unknownTypeSelectsNothing, nothing.params)
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
    const { check, need } = context
    const all = currentOfMain(context)
    const regions = [...new Map(all.map((document) => [document.study.region.code, document.study.region])).values()]
    const first = need(regions[0], 'the holdings name no body part')
    const second = need(regions[1], 'the holdings name only one body part')
    for (const name of ['bodysite', 'anatomical-region'] as const) {
      const one = await ask(context, [[name, token(first)]], ofRegions(all, [first.code]))
      check(one.evidence, bothBodySiteNamesSelect, one.params)
    }
    for (const [value, expected] of [
      [first.code, ofRegions(all, [first.code])],
      [token(second), ofRegions(all, [second.code])],
      [`|${first.code}`, []],
    ] as const) {
      const form = await ask(context, [['bodysite', value]], expected)
      check(form.evidence, everyFormOfCodeSelects, form.params)
    }
    const several = `${token(first)},${token(second)}`
    const two = await ask(context, [['bodysite', several]], ofRegions(all, [first.code, second.code]))
    check(two.evidence, severalRegionsSelect, two.params)
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
    const { check, need } = context
    const all = currentOfMain(context)
    const procedures = [...new Map(all.map(({ study }) => [study.procedure.code, study.procedure])).values()]
    const first = need(procedures[0], 'the holdings name no procedure')
    const second = need(procedures[1], 'the holdings name only one procedure')
    const one = await ask(context, [['event', token(first)]], ofProcedures(all, [first.code]))
    check(one.evidence, procedureCodeSelects, one.params)
    const several = `${token(first)},${token(second)}`
    const two = await ask(context, [['event', several]], ofProcedures(all, [first.code, second.code]))
    check(two.evidence, severalProceduresSelect, two.params)
  },
)

/** Step 5: the other parameters, and two at once, against the holdings. */
scenario(
  'query-by-modality-study-and-combinations',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'Modality, Study Instance UID, status and combined filters give what the holdings have',
    proves: ['ST-05/equals-holdings'],
  },
  async (context) => {
    const { check, need } = context
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
      [
        [
          ['modality', `${dcm}|${modality}`],
          ['bodysite', token(study.region)],
        ],
        ofRegions(ofModalities(all, [modality]), [study.region.code]),
      ],
      [
        [
          ['type', 'http://loinc.org|85430-7'],
          ['event', token(study.procedure)],
        ],
        ofKinds(ofProcedures(all, [study.procedure.code]), ['report']),
      ],
    ]
    for (const [query, expected, either] of questions) {
      const question = await ask(context, query, expected, either)
      check(question.evidence, filterEqualsTheHoldings, question.params)
    }
  },
)
