import {
  badLimitIsRefused,
  dateRangeSelects,
  fuzzyMatchingIsDoneOrSaid,
  instanceKeysSelect,
  limitIsKept,
  pagesGiveEveryResult,
  searchListsItsOwnStudies,
  seriesKeysSelect,
  singleValueSelects,
  uidListSelects,
  uidsIn,
  unknownKeyIsRefusedOrIgnored,
  wildCardSelects,
} from '../../checks/search.ts'
import {
  includedFieldComes,
  instancesHaveTheirAttributes,
  seriesHaveTheirAttributes,
  studiesHaveTheirAttributes,
} from '../../checks/search-result.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { imagingSubject } from '../imaging-subject.ts'
import { instancesOf } from '../study-path.ts'

const dateOf = (study: Study): string => study.startedAt.slice(0, 10).replaceAll('-', '')
const uidsOf = (studies: readonly Study[]): string[] => studies.map(({ studyInstanceUid }) => studyInstanceUid)

const maximumPages = 10

/** Step 8: studies at an imaging channel by their keys, where search is offered [RAD-129; PS3.18 10.6]. */
scenario(
  'search-studies',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Studies are found by value, range of dates, wild card and list of UIDs, page by page',
    proves: [
      'QIDO-01/single-value',
      'QIDO-01/date-range',
      'QIDO-01/wild-card',
      'QIDO-01/uid-list',
      'QIDO-02/study-attributes',
      'QIDO-02/includefield',
      'QIDO-03/limit',
      'QIDO-03/offset',
      'QIDO-04/fuzzymatching',
      'QIDO-04/unknown-key',
      'QIDO-04/bad-value',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const { patient, place, study, control } = await imagingSubject(context)
    const studies = holdings.studiesOf(patient)
    const bearer = await countryA.imagingToken(patient, place, ...uidsOf(studies))
    const search = (...query: Query) => countryA.searchDicom(place, bearer, '/studies', query)
    const whole = await search()
    const listed = uidsIn(whole, 'study') ?? []
    const here = studies.filter(({ studyInstanceUid }) => listed.includes(studyInstanceUid))
    check({ control, answer: whole }, studiesHaveTheirAttributes, {
      values: Object.fromEntries(here.map((one) => [one.studyInstanceUid, studyValues(one)])),
    })

    type Selects = typeof singleValueSelects | typeof dateRangeSelects | typeof wildCardSelects | typeof uidListSelects
    const select = async (aCheck: Selects, key: string, value: string, matches: (one: Study) => boolean) => {
      const evidence = { control, whole, answer: await search([key, value]) }
      check(evidence, aCheck, {
        level: 'study',
        query: `${key}=${value}`,
        uids: uidsOf(studies.filter(matches)),
        known: uidsOf(studies),
      })
    }
    const { studyInstanceUid, accession } = study
    const [first = study, second = study] = here
    await select(singleValueSelects, 'StudyInstanceUID', studyInstanceUid, (one) => one === study)
    await select(
      singleValueSelects,
      'AccessionNumber',
      accession.value,
      (one) => one.accession.value === accession.value,
    )
    const modality = study.series[0]?.modality ?? ''
    await select(singleValueSelects, 'ModalitiesInStudy', modality, (one) =>
      one.series.some((series) => series.modality === modality),
    )
    const dates = here.map(dateOf).toSorted()
    const middle = dates[Math.floor(dates.length / 2)] ?? dateOf(study)
    const [earliest = middle] = dates
    await select(dateRangeSelects, 'StudyDate', `${earliest}-${middle}`, (one) => dateOf(one) <= middle)
    await select(dateRangeSelects, 'StudyDate', `${middle}-`, (one) => dateOf(one) >= middle)
    await select(dateRangeSelects, 'StudyDate', `-${earliest}`, (one) => dateOf(one) <= earliest)
    const stem = accession.value.slice(0, -1)
    await select(wildCardSelects, 'AccessionNumber', `${stem}?`, (one) =>
      new RegExp(`^${stem}.$`).test(one.accession.value),
    )
    await select(wildCardSelects, 'AccessionNumber', `*${accession.value.slice(2)}`, (one) =>
      one.accession.value.endsWith(accession.value.slice(2)),
    )
    await select(uidListSelects, 'StudyInstanceUID', uidsOf([first, second]).join(','), (one) =>
      [first, second].includes(one),
    )

    const uid: [string, string] = ['StudyInstanceUID', studyInstanceUid]
    const included = await search(uid, ['includefield', 'StudyDescription'])
    check({ control, answer: included }, includedFieldComes, { tag: '00081030', value: study.description })
    const limit = Math.max(2, Math.ceil(listed.length / maximumPages))
    check({ control, whole, answer: await search(['limit', String(limit)]) }, limitIsKept, { limit })
    const pages: Exchange[] = []
    for (let offset = 0; offset < listed.length && pages.length < maximumPages; offset += limit)
      pages.push(await search(['limit', String(limit)], ['offset', String(offset)]))
    check({ control, whole, pages }, pagesGiveEveryResult, { limit })

    const misspelt = `${patient.facts.family.slice(0, -1)}x`
    const fuzzy = await search(['PatientName', misspelt], ['fuzzymatching', 'true'])
    check({ control, whole, answer: fuzzy }, fuzzyMatchingIsDoneOrSaid)
    check({ control, whole, answer: await search(['NoSuchAttribute', '1']) }, unknownKeyIsRefusedOrIgnored)
    check({ control, whole, answer: await search(['limit', 'many']) }, badLimitIsRefused)
  },
)

function studyValues(study: Study): Record<string, string[]> {
  return {
    '00080020': [dateOf(study)],
    '00080050': [study.accession.value],
    '00080061': [...new Set(study.series.map(({ modality }) => modality))],
    '00201206': [String(study.series.length)],
    '00201208': [String(study.series.flatMap(({ instances }) => instances).length)],
  }
}

/** Step 8: series of a study and instances of a series [RAD-129; PS3.18 10.6]. */
scenario(
  'search-series-and-instances',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Series and instances of a study are found by their keys; a search stays within its token',
    proves: [
      'QIDO-01/series-keys',
      'QIDO-01/instance-keys',
      'QIDO-02/series-attributes',
      'QIDO-02/instance-attributes',
      'WADO-11/search-own-studies',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check, claims, notClaimed } = context
    const { place, bearer, study, series, instance, selection, control } = await imagingSubject(context)
    const seriesPath = `/studies/${study.studyInstanceUid}/series`
    const search = (path: string, ...query: Query) => countryA.searchDicom(place, bearer, path, query)
    const ofStudy = await search(seriesPath)
    check({ control, answer: ofStudy }, seriesHaveTheirAttributes, {
      values: Object.fromEntries(
        study.series.map((one) => [
          one.seriesInstanceUid,
          {
            '00080060': [one.modality],
            '00200011': [String(one.seriesNumber)],
            '00201209': [String(one.instances.length)],
          },
        ]),
      ),
    })
    const last = study.series.at(-1) ?? series
    const seriesKeys: [key: string, value: string, uids: string[]][] = [
      ['SeriesInstanceUID', last.seriesInstanceUid, [last.seriesInstanceUid]],
      ['SeriesNumber', String(last.seriesNumber), [last.seriesInstanceUid]],
      [
        'Modality',
        last.modality,
        study.series.filter(({ modality }) => modality === last.modality).map((one) => one.seriesInstanceUid),
      ],
    ]
    for (const [key, value, uids] of seriesKeys) {
      const evidence = { control, whole: ofStudy, answer: await search(seriesPath, [key, value]) }
      check(evidence, seriesKeysSelect, {
        level: 'series',
        query: `${key}=${value}`,
        uids,
        known: study.series.map((one) => one.seriesInstanceUid),
      })
    }
    const instancePath = `${seriesPath}/${selection.seriesInstanceUid}/instances`
    const ofSeries = await search(instancePath)
    check({ control, answer: ofSeries }, instancesHaveTheirAttributes, {
      values: Object.fromEntries(
        series.instances.map((one) => [
          one.sopInstanceUid,
          { '00080016': [one.sopClassUid], '00200013': [String(one.instanceNumber)] },
        ]),
      ),
    })
    for (const [key, value] of [
      ['SOPInstanceUID', instance.sopInstanceUid],
      ['InstanceNumber', String(instance.instanceNumber)],
    ] as const) {
      const evidence = { control, whole: ofSeries, answer: await search(instancePath, [key, value]) }
      check(evidence, instanceKeysSelect, {
        level: 'instance',
        query: `${key}=${value}`,
        uids: [instance.sopInstanceUid],
        known: instancesOf(study),
      })
    }
    if (!claims.tokensAreBound) {
      notClaimed('WADO-11/search-own-studies', 'the target does not claim C-1: its tokens are not bound')
      return
    }
    const own = await search('/studies')
    check({ control, whole: own, answer: own }, searchListsItsOwnStudies, { uid: study.studyInstanceUid })
  },
)
