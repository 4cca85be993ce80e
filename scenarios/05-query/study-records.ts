import {
  everyStudyIsFound,
  studiesOfAnotherStayClosed,
  studyBodySiteSelects,
  studyCountsAreRight,
  studyFiltersAreCombined,
  studyIdentifierSelects,
  studyModalitySelects,
  studyPagesAreComplete,
  studyStartSelects,
} from '../../checks/imaging-study-search.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

const dcm = 'http://dicom.nema.org/resources/ontology/DCM'
const uidsOf = (studies: readonly Study[]): string[] => studies.map(({ studyInstanceUid }) => studyInstanceUid)

/** Step 5: the studies themselves, beside the documents [MyHealth@EU NCPeH API: ImagingStudy search]. */
scenario(
  'study-records',
  {
    role: 'country-a',
    folder: '05-query',
    title: 'ImagingStudy search gives exactly the studies that match, with their counts, and nobody else',
    proves: [
      'STUDY-01/whole-list',
      'STUDY-01/identifier',
      'STUDY-01/modality',
      'STUDY-01/started',
      'STUDY-01/bodysite',
      'STUDY-01/combined',
      'STUDY-01/paging',
      'STUDY-01/counts',
      'ST-03c/other-patient-refused',
    ],
  },
  async ({ countryA, holdings, check, claims, notClaimed, need }) => {
    const patient = holdings.patient('main')
    const studies = holdings.studiesOf(patient)
    const study = need(studies[0], 'the holdings have no study')
    const series = need(study.series[0], 'the study has no series')
    const { modality } = series
    const bodySite = need(series.bodySite, 'the holdings do not state the body site of the first series')
    const capabilities = await countryA.capabilities()
    const withTokens = (await countryA.tokenEndpointUrl()) !== undefined
    const scoped = withTokens ? await countryA.scopedToken('system/ImagingStudy.rs', patient) : undefined
    const bearer = withTokens ? (scoped ?? (await countryA.fhirToken(patient))) : null
    const { system, value } = patient.identifier
    const find = (query: Query) =>
      countryA.findImagingStudies([['patient.identifier', `${system}|${value}`], ...query], { bearer })
    const everything = await find([])
    const ask = async (query: Query, expected: readonly Study[], either: readonly Study[] = []) => ({
      evidence: { pages: query.length === 0 ? everything : await find(query), everything, capabilities },
      params: {
        parameters: query.map(([name]) => name),
        filter: query.map(([name, text]) => `${name}=${text}`).join('&') || 'every study of the patient',
        studies: uidsOf(expected),
        either: uidsOf(either),
      },
    })

    const all = await ask([], studies)
    check(all.evidence, everyStudyIsFound, all.params)
    check(all.evidence, studyCountsAreRight, {
      counts: Object.fromEntries(
        studies.map((one) => [
          one.studyInstanceUid,
          {
            series: one.series.length,
            instances: one.series.reduce((sum, { instances }) => sum + instances.length, 0),
          },
        ]),
      ),
    })
    for (const text of [`urn:dicom:uid|urn:oid:${study.studyInstanceUid}`, `urn:oid:${study.studyInstanceUid}`]) {
      const byUid = await ask([['identifier', text]], [study])
      check(byUid.evidence, studyIdentifierSelects, byUid.params)
    }
    const ofModality = (one: Study): boolean => one.series.some((other) => other.modality === modality)
    const byModality = await ask([['modality', `${dcm}|${modality}`]], studies.filter(ofModality))
    check(byModality.evidence, studyModalitySelects, byModality.params)
    const bySite = await ask(
      [['bodysite', `${bodySite.system}|${bodySite.code}`]],
      studies.filter((one) => one.series.some((other) => other.bodySite?.code === bodySite.code)),
    )
    check(bySite.evidence, studyBodySiteSelects, bySite.params)
    const instants = studies.map((one) => Date.parse(one.startedAt)).toSorted((one, other) => one - other)
    const [from = 0, to = 0] = [instants[1], instants.at(-2)]
    const inInterval = (one: Study): boolean => Date.parse(one.startedAt) >= from && Date.parse(one.startedAt) <= to
    const zoned = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z')
    const interval: Query = [
      ['started', `ge${zoned(from)}`],
      ['started', `le${zoned(to)}`],
    ]
    const byStart = await ask(interval, studies.filter(inInterval))
    check(byStart.evidence, studyStartSelects, byStart.params)
    const both = await ask(
      [...interval, ['modality', modality]],
      studies.filter((one) => inInterval(one) && ofModality(one)),
    )
    check(both.evidence, studyFiltersAreCombined, both.params)
    const paged = await ask([['_count', '2']], studies)
    check(paged.evidence, studyPagesAreComplete, { ...paged.params, parameters: ['patient.identifier'] })

    const [own] = everything
    if (own?.response?.status !== 200 || !claims.tokensAreBound) {
      notClaimed('ST-03c/other-patient-refused', 'no study records, or tokens that are not bound to a patient')
      return
    }
    need(listedIn(own), 'the positive control failed: no study of the own patient')
    const other = holdings.patient('second').identifier
    const [refused] = await countryA.findImagingStudies([['patient.identifier', `${other.system}|${other.value}`]], {
      bearer,
    })
    check(need(refused, 'no answer'), studiesOfAnotherStayClosed)
  },
)
