import {
  keyImageComesByWado,
  keyImageUids,
  keyImagesAreOfTheManifest,
  sectionsAndReportAgree,
} from '../../checks/key-image-references.ts'
import { pairedOrgansSayTheirSide, regionAndSiteAreBothKept, sidesDoNotContradict } from '../../checks/sides.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { fullDocuments } from '../full-documents.ts'
import { pathToStudy } from '../study-path.ts'

/** Article 10, A.5.1.6: key images are of the study and come, places and sides are kept and agree. */
scenario(
  'key-images-and-sides',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Key images of a report are instances of its study, and sides agree in report, manifest and objects',
    option: ['A', 'C'],
    proves: [
      'A10-11/key-image-entries-resolve',
      'A10-11/wado-reference-retrievable',
      'A10-11/section-dr-finding-agree',
      'D-20/region-detailed-site-both',
      'D-21/paired-organ-without-laterality',
      'D-21b/contradiction-failure',
    ],
  },
  async ({ countryA, holdings, need, check, notClaimed }) => {
    const { patient, pages, report, bundle } = await fullDocuments({ countryA, holdings, need })
    const { study } = report.held
    check(report.exchange, sectionsAndReportAgree)
    const sites = [...new Set(study.series.flatMap(({ bodySite }) => bodySite?.code ?? []))]
    check(report.exchange, regionAndSiteAreBothKept, { region: study.region.code, sites })
    const sided = study.series.filter(({ laterality }) => laterality !== undefined)
    const uids = sided.map(({ seriesInstanceUid }) => seriesInstanceUid)
    check(report.exchange, pairedOrgansSayTheirSide, { sided: uids })
    const { manifest, place } = await pathToStudy({ countryA, holdings, need }, patient, pages, study)
    const { studyInstanceUid } = study
    check({ report: report.exchange, manifest: manifest.exchange }, keyImagesAreOfTheManifest, { studyInstanceUid })
    if (place === undefined) {
      for (const clause of ['A10-11/wado-reference-retrievable', 'D-21b/contradiction-failure'] as const)
        notClaimed(clause, 'the study of the report is shown at its source alone')
      return
    }
    const bearer = await countryA.imagingToken(patient, place, studyInstanceUid)
    const seriesInstanceUid = need(uids[0], 'the holdings have no series of one side')
    const objects = await countryA.retrieveDicom(place, bearer, { studyInstanceUid, seriesInstanceUid })
    check({ report: report.exchange, manifest: manifest.exchange, objects }, sidesDoNotContradict)
    const named = keyImageUids(bundle)
    const shown = need(
      study.series.find(({ instances }) => instances.some(({ sopInstanceUid }) => named.includes(sopInstanceUid))),
      'the report has no key image that is held',
    )
    const instances = shown.instances.map(({ sopInstanceUid }) => sopInstanceUid)
    const sopInstanceUid = need(
      instances.find((uid) => named.includes(uid)),
      'no key image is held',
    )
    const other = need(
      instances.find((uid) => !named.includes(uid)),
      'the series has one instance alone',
    )
    const ofSeries = { studyInstanceUid, seriesInstanceUid: shown.seriesInstanceUid }
    const keyImage = await countryA.retrieveDicom(place, bearer, { ...ofSeries, sopInstanceUid })
    const neighbour = await countryA.retrieveDicom(place, bearer, { ...ofSeries, sopInstanceUid: other })
    check({ keyImage, neighbour }, keyImageComesByWado, { sopInstanceUid })
  },
)
