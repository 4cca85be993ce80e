import { demographicsDoNotContradict } from '../../checks/document.ts'
import { noEntryIsAnOrphan, reportAndManifestEntriesShareTheStudy } from '../../checks/list-entries.ts'
import {
  linkWorksBothWaysByAccession,
  linkWorksBothWaysByStudyUid,
  oneStudyUidEverywhere,
  reportAndManifestNameTheSameStudies,
} from '../../checks/linkage.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { currentOf, keyOfDocument } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { heldOf, pathToStudy, retrieveTheRight } from '../study-path.ts'

/** Article 15: report, manifest, QIDO-RS and the objects are of one study. */
scenario(
  'report-and-study',
  {
    role: 'country-a',
    folder: 'linkage',
    title: 'Report, manifest in both encodings, QIDO-RS and objects name the same study, patient and accession',
    proves: [
      'UC-05/study-uid-sets',
      'UC-15/by-study-uid',
      'UC-15/by-accession',
      'A2-02/study-instance-uid',
      'ST-03c/demographics-agree',
    ],
  },
  async ({ countryA, holdings, check, need }) => {
    const context = { countryA, holdings, need }
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
    const pages = await countryA.findAllDocuments(patient)
    const documents: Exchange[] = []
    const reported = holdings
      .studiesOf(patient)
      .filter((study) => heldOf(context, patient, study, 'report') !== undefined)
    for (const study of reported) {
      const held = need(heldOf(context, patient, study, 'report'), 'no report of the study')
      const report = (await retrieveTheRight(context, patient, pages, held)).exchange
      const path = await pathToStudy(context, patient, pages, study)
      const manifest = path.manifest.exchange
      documents.push(report, manifest)
      check({ report, manifest }, reportAndManifestNameTheSameStudies)
      check({ report, manifest }, linkWorksBothWaysByStudyUid, { studyInstanceUid: study.studyInstanceUid })
      check({ report, manifest }, linkWorksBothWaysByAccession, study.accession)
      const kosHeld = heldOf(context, patient, study, 'manifest-kos')
      if (kosHeld === undefined) continue
      const kos = (await retrieveTheRight(context, patient, pages, kosHeld)).exchange
      if (path.place === undefined) {
        check({ report, manifest, kos }, oneStudyUidEverywhere, { studyInstanceUid: study.studyInstanceUid })
        continue
      }
      const bearer = await countryA.imagingToken(patient, path.place, study.studyInstanceUid)
      const uid: [string, string] = ['StudyInstanceUID', study.studyInstanceUid]
      const qido = await countryA.searchDicom(path.place, bearer, '/studies', [uid])
      const objects = await countryA.retrieveDicom(path.place, bearer, { studyInstanceUid: study.studyInstanceUid })
      const evidence = { report, manifest, kos, objects }
      check(qido.response?.status === 200 ? { ...evidence, qido } : evidence, oneStudyUidEverywhere, {
        studyInstanceUid: study.studyInstanceUid,
      })
    }
    check({ patient: confirmed, documents }, demographicsDoNotContradict)
  },
)

/** Use case 1: the list alone connects a study with its report. */
scenario(
  'list-links-report-and-study',
  {
    role: 'country-a',
    folder: 'linkage',
    title: 'Entries of a report and of its manifest share the Study Instance UID; nothing is an orphan',
    proves: ['UC-12/shared-study-uid', 'UC-15/orphans'],
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const held = currentOf(holdings.documentsOf(patient))
    check(pages, reportAndManifestEntriesShareTheStudy, {
      studies: Object.fromEntries(
        held.map((document) => [
          keyOfDocument(document),
          { uid: document.study.studyInstanceUid, accession: document.study.accession },
        ]),
      ),
    })
    check(pages, noEntryIsAnOrphan, {
      studyUids: holdings.studiesOf(patient).map((study) => study.studyInstanceUid),
      documents: held.map((document) => keyOfDocument(document)),
    })
  },
)
