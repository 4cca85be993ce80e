import {
  everySeriesIsOfOneModality,
  everySpecialtyIsListed,
  listShowsEveryModality,
  noSpecialtyIsDropped,
  studyNamesEveryModality,
} from '../../checks/study-modalities.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { currentOf, keysOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, retrieveTheRight } from '../study-path.ts'

const notAcquired = ['KO', 'SR', 'PR']

/** Use case 1: no specialty is excluded: each is in the list, and its series are in the manifests. */
scenario(
  'every-specialty',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Studies of every specialty are listed, and no series is lost for its modality',
    proves: ['UC-03/catalogue-one-study-specialty', 'UC-03/none-dropped-list-retrieval'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('object-types')
    const pages = await countryA.findAllDocuments(patient)
    const studies = holdings.studiesOf(patient)
    check(pages, everySpecialtyIsListed, {
      studies: Object.fromEntries(studies.map((study) => [study.studyInstanceUid, study.description])),
    })
    const manifests: Exchange[] = []
    for (const study of studies) {
      const held = need(heldOf(context, patient, study, 'manifest-fhir'), 'the holdings have no manifest of a study')
      manifests.push((await retrieveTheRight(context, patient, pages, held)).exchange)
    }
    const series = studies.flatMap((study) => study.series)
    check(manifests, noSpecialtyIsDropped, {
      series: Object.fromEntries(series.map((one) => [one.seriesInstanceUid, one.modality])),
    })
  },
)

/** Article 2: a study of several modalities: PET, CT and CR, with key objects. */
scenario(
  'several-modalities',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'A study of PET, CT and CR says so in the list and in its manifest, each series of one modality',
    proves: ['A2-05/pet-ct-cr-study', 'A2-05/imagingstudy-modality-holds-every', 'A2-05/list-item-shows-them'],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('terms')
    const modalitiesOf = (one: { series: readonly { modality: string }[] }): string[] => [
      ...new Set(one.series.map(({ modality }) => modality).filter((modality) => !notAcquired.includes(modality))),
    ]
    const study = need(
      holdings.studiesOf(patient).find((one) => modalitiesOf(one).length > 2),
      'the holdings have no study of three modalities',
    )
    const pages = await countryA.findAllDocuments(patient)
    const current = currentOf(holdings.documentsOf(patient)).filter((held) => held.study === study)
    check(pages, listShowsEveryModality, { keys: keysOf(current), modalities: modalitiesOf(study) })
    const held = need(heldOf(context, patient, study, 'manifest-fhir'), 'the holdings have no manifest of the study')
    const manifest = (await retrieveTheRight(context, patient, pages, held)).exchange
    check(manifest, everySeriesIsOfOneModality, {
      modalities: Object.fromEntries(study.series.map((series) => [series.seriesInstanceUid, series.modality])),
    })
    check(manifest, studyNamesEveryModality, { modalities: modalitiesOf(study) })
  },
)
