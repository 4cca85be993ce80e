import {
  endpointBuildsAWorkingUrl,
  fileMetaAgreesWithTheHeader,
  multipartFollowsItsRules,
  objectsAreExactlyThoseRequested,
  objectsArePart10Files,
  objectsCarryTheRequestedUids,
  objectsParse,
  patientIdIsConstant,
  sopClassIsTheManifests,
  transferSyntaxIsNegotiated,
  wadoAnswersWithObjects,
} from '../../checks/dicom-objects.ts'
import { objectsAreAsTheyAreStored } from '../../checks/held-content.ts'
import { everyListedInstanceComes, levelIsDownloaded, noOtherSeriesIsDownloaded } from '../../checks/list-download.ts'
import type { Selection } from '../../harness/clients/dicomweb-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { storedObjects } from '../object-studies.ts'
import { instancesOf, pathOfAnyOption } from '../study-path.ts'

/** Step 8: a study, one of its series and one instance, exactly [RAD-107; PS3.18 10.4]. */
scenario(
  'objects',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Study, series and instance come as multipart DICOM, exactly as the manifest lists them',
    proves: [
      'A13-05/rad-107',
      'A13-05/multipart',
      'A13-03/part-10',
      'A13-03/parses',
      'A13-03/sop-class',
      'A2-06/same-in-file',
      'A10-21/rad-107-url',
      'ST-03c/dicom-patient-id',
      'ST-08/exact-object',
      'ST-08/uids',
      'A34-05/rad-107-study-series',
      'A34-05/every-listed-instance-level',
      'A34-05/offered-wrong-series-fail',
    ],
    option: ['A', 'C'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const studies = holdings.studiesOf(patient).toSorted((one, other) => other.series.length - one.series.length)
    const path = await pathOfAnyOption({ countryA, holdings, need }, patient, pages, studies)
    const { study, place } = path
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const series = need(study.series[0], 'the study has no series')
    const instance = need(series.instances[0], 'the series has no instance')
    const levels: { what: string; selection: Selection; instances: string[] }[] = [
      { what: 'study', selection: { studyInstanceUid: study.studyInstanceUid }, instances: instancesOf(study) },
      {
        what: 'series',
        selection: { studyInstanceUid: study.studyInstanceUid, seriesInstanceUid: series.seriesInstanceUid },
        instances: instancesOf(study, series.seriesInstanceUid),
      },
      {
        what: 'instance',
        selection: {
          studyInstanceUid: study.studyInstanceUid,
          seriesInstanceUid: series.seriesInstanceUid,
          sopInstanceUid: instance.sopInstanceUid,
        },
        instances: [instance.sopInstanceUid],
      },
    ]
    const classes = Object.fromEntries(
      path.series
        .flatMap((one) => one.instances)
        .flatMap(({ sopInstanceUid, sopClassUid }) =>
          sopInstanceUid === undefined || sopClassUid === undefined ? [] : [[sopInstanceUid, sopClassUid] as const],
        ),
    )
    for (const { what, selection, instances } of levels) {
      const objects = await countryA.retrieveDicom(place, bearer, selection)
      check(objects, wadoAnswersWithObjects, { what })
      check(objects, multipartFollowsItsRules)
      check(objects, objectsAreExactlyThoseRequested, { what, instances })
      check(objects, objectsCarryTheRequestedUids, selection)
      if (what !== 'instance') {
        check(objects, levelIsDownloaded, { what })
        check(objects, everyListedInstanceComes, { what, instances })
      }
      if (what === 'series')
        check(objects, noOtherSeriesIsDownloaded, {
          others: instancesOf(study).filter((uid) => !instances.includes(uid)),
        })
      if (what !== 'study') continue
      check(objects, endpointBuildsAWorkingUrl, { address: place.baseUrl })
      const stored = storedObjects(holdings, study)
      if (stored.length > 0) check(objects, objectsAreAsTheyAreStored, { objects: stored })
      check(objects, objectsArePart10Files)
      check(objects, objectsParse)
      check(objects, sopClassIsTheManifests, { classes })
      check(objects, fileMetaAgreesWithTheHeader)
      check(objects, patientIdIsConstant, { identifiers: [...patient.identifiers] })
    }
  },
)

/** Step 8: transfer syntaxes [PS3.18 8.7.3]. */
scenario(
  'transfer-syntax',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Explicit VR Little Endian by default, any syntax for *, 406 for one that the web does not allow',
    proves: ['A13-05/transfer-syntax'],
    option: ['A', 'C'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const { study, place } = await pathOfAnyOption({ countryA, holdings, need }, patient, pages)
    const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
    const selection = { studyInstanceUid: study.studyInstanceUid }
    const accept = 'multipart/related; type="application/dicom"'
    check(
      {
        byDefault: await countryA.retrieveDicom(place, bearer, selection, accept),
        any: await countryA.retrieveDicom(place, bearer, selection, `${accept}; transfer-syntax=*`),
        refused: await countryA.retrieveDicom(place, bearer, selection, `${accept}; transfer-syntax=1.2.840.10008.1.2`),
      },
      transferSyntaxIsNegotiated,
    )
  },
)
