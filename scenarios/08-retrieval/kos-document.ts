import * as kosDocument from '../../checks/kos-document.ts'
import { kosIsAnIndex, seriesOfTheKosComes } from '../../checks/kos-index.ts'
import {
  libraryCountsFrames,
  libraryCountsInstances,
  libraryCountsSeries,
  libraryDescribesEachSeries,
  libraryDescribesTheStudy,
} from '../../checks/kos-library.ts'
import { kosListsTheInstancesOfItsTwin, kosSaysWhatItsTwinSays } from '../../checks/twin-manifests.ts'
import type { TwinFacts } from '../../checks/twin-manifests.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { stated } from '../../harness/holdings/stated.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import { heldOf, retrieveTheRight } from '../study-path.ts'

const checks = [
  kosIsAnIndex,
  kosDocument.seriesIsOfModalityKo,
  kosDocument.evidenceNamesEveryReference,
  kosDocument.evidenceNamesEachOnce,
  kosDocument.documentNamesItsTemplate,
  kosDocument.titleIsOfAManifest,
  kosDocument.eachSeriesSaysItsLocation,
  kosDocument.requestIsNamed,
  kosDocument.timesHaveAnOffset,
  kosDocument.issuerIsUniversal,
  kosDocument.otherIdsHoldTheMainOne,
  kosDocument.manifestDoesNotListItself,
  kosDocument.makerIsNamed,
  kosDocument.studyMomentIsSaid,
  libraryDescribesTheStudy,
  libraryDescribesEachSeries,
  libraryCountsSeries,
  libraryCountsInstances,
] as const

const framesOf = ({ series }: Study): Record<string, number> =>
  Object.fromEntries(
    series.flatMap(({ instances }) =>
      instances.flatMap((one) => (one.numberOfFrames > 1 ? [[one.sopInstanceUid, one.numberOfFrames] as const] : [])),
    ),
  )

/** What the FHIR twin has to say, where the holdings state it. */
function twinFacts({ facts }: HeldPatient, study: Study): TwinFacts {
  const known = {
    family: stated(() => facts.family),
    birthDate: stated(() => facts.birthDate),
    gender: stated(() => facts.gender),
    startedAt: stated(() => study.startedAt),
    description: stated(() => study.description),
    accession: stated(() => study.accession.value),
    region: stated(() => study.region.code),
  }
  return Object.fromEntries(Object.entries(known).filter(([, fact]) => fact !== undefined))
}

/** Has the first series whose retrieve URL the KOS names, by what the KOS says of it alone. */
async function haveSeriesOfTheKos(
  { countryA, check, notClaimed }: ScenarioContext<'A10-24/single-series-retrieval-kos'>,
  patient: HeldPatient,
  kos: Exchange,
): Promise<void> {
  const named = kos.facts.dicom?.kos?.studies[0]
  const series = named?.series.find(({ retrieveUrl }) => retrieveUrl !== undefined && retrieveUrl !== '')
  const place = series?.retrieveUrl === undefined ? undefined : countryA.placeOf(series.retrieveUrl)
  if (named === undefined || series === undefined || place === undefined) {
    notClaimed('A10-24/single-series-retrieval-kos', 'the KOS names no series with a retrieve URL of the target')
    return
  }
  const { studyInstanceUid } = named
  const { seriesInstanceUid, instances } = series
  const bearer = await countryA.imagingToken(patient, place, studyInstanceUid)
  check(await countryA.retrieveDicom(place, bearer, { studyInstanceUid, seriesInstanceUid }), seriesOfTheKosComes, {
    series: seriesInstanceUid,
    instances: instances.map(({ sopInstanceUid }) => sopInstanceUid),
  })
}

/** Step 8: the manifest as DICOM document, by DICOM's own rules and by those of MADO. */
scenario(
  'kos-document',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A KOS manifest keeps the rules of Key Object Selection and describes its study as MADO asks',
    proves: [
      'A10-24/kos-parses-sop-class',
      'A10-24/single-series-retrieval-kos',
      'A13-02/kos-variant-equivalent',
      'KOS-01/modality',
      'KOS-02/references-in-evidence',
      'KOS-02/once',
      'KOS-03/template',
      'KOS-04/title',
      'KOS-05/study-level',
      'KOS-06/each-series',
      'KOS-07/frames',
      'KOS-08/series-count',
      'KOS-08/instance-count',
      'KOS-09/retrieve-location',
      'KOS-10/request',
      'KOS-11/timezone',
      'KOS-12/issuer',
      'KOS-13/other-ids',
      'KOS-14/not-itself',
      'KOS-15/equipment',
      'KOS-16/study-moment',
    ],
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const studies = holdings.studiesOf(patient)
    const [largest] = studies.toSorted((one, other) => other.series.length - one.series.length)
    const multiFrame = studies.find((study) => Object.keys(framesOf(study)).length > 0)
    for (const study of new Set([need(largest, 'the patient has no study'), multiFrame ?? []].flat())) {
      const held = need(heldOf({ countryA, holdings, need }, patient, study, 'manifest-kos'), 'no KOS is held')
      const { exchange } = await retrieveTheRight({ countryA, holdings, need }, patient, pages, held)
      for (const aCheck of study === largest ? checks : []) check(exchange, aCheck)
      if (study === multiFrame) check(exchange, libraryCountsFrames, { frames: framesOf(study) })
      if (study !== largest) continue
      await haveSeriesOfTheKos(context, patient, exchange)
      const twin = heldOf(context, patient, study, 'manifest-fhir')
      if (twin === undefined) {
        notClaimed('A13-02/kos-variant-equivalent', 'the target lists no FHIR manifest beside the KOS')
        continue
      }
      const manifest = (await retrieveTheRight(context, patient, pages, twin)).exchange
      check({ kos: exchange, manifest }, kosListsTheInstancesOfItsTwin)
      check({ kos: exchange, manifest }, kosSaysWhatItsTwinSays, twinFacts(patient, study))
    }
  },
)
