import {
  entriesCarryFurtherMetadata,
  everyAccessionNamesItsIssuer,
  reportsAndManifestsAreOfferedApart,
} from '../../checks/entry-content.ts'
import { linkWorksBothWaysByAccession, linkWorksBothWaysByStudyUid } from '../../checks/linkage.ts'
import {
  accessionsOfTwoHospitalsAreNotMerged,
  everyReportNamesTheStudy,
  everyReportOfTheStudyIsListed,
  everyStudyOfTheReportIsFound,
  onlyTheKnownOnesAreOrphans,
  reportAnswersEveryOrder,
  reportInterpretsEveryStudy,
} from '../../checks/linkage-shapes.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import type { HeldDocument } from '../../harness/holdings/holdings.ts'
import { currentOf, keyOfDocument, studiesIn } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { retrieveTheRight } from '../study-path.ts'

const uidOf = (study: Study): string => study.studyInstanceUid
const isReport = ({ kind }: HeldDocument): boolean => kind === 'report'

/** Use case 1: one study with several reports, several studies in one report, orphans of both ways [Article 2]. */
scenario(
  'reports-of-several',
  {
    role: 'country-a',
    folder: 'linkage',
    title: 'Two reports of one study, two studies of one report, two orders, and orphans are linked as they are',
    proves: [
      'A2-03/fixture-1-study-2',
      'A2-03/both-listed-both-linked',
      'A2-04/fixture-1-report-2',
      'A2-04/report-bundle-has-2',
      'D-17/fixture-2-servicerequest',
      'UC-15/orphans',
      'UC-06/list-offers-report-manifest',
      'A2-08/report-which-these-list',
    ],
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('linkage')
    const pages = await countryA.findAllDocuments(patient)
    const reports = currentOf(holdings.documentsOf(patient)).filter(isReport)
    const ofStudy = (study: Study): readonly HeldDocument[] => reports.filter((held) => studiesIn(held).includes(study))
    const studies = holdings.studiesOf(patient)
    check(pages, reportsAndManifestsAreOfferedApart)
    check(pages, entriesCarryFurtherMetadata)
    check(pages, onlyTheKnownOnesAreOrphans, {
      deleted: holdings.deletedStudiesOf(patient).map(uidOf),
      unreported: studies.filter((study) => ofStudy(study).length === 0).map(uidOf),
    })
    const retrieved = async (held: HeldDocument) => (await retrieveTheRight(context, patient, pages, held)).exchange
    const joint = need(
      reports.find((held) => held.furtherStudies !== undefined),
      'the holdings have no report of several studies',
    )
    const several = { studyInstanceUids: studiesIn(joint).map(uidOf) }
    const report = await retrieved(joint)
    check(report, reportInterpretsEveryStudy, several)
    check({ report, pages }, everyStudyOfTheReportIsFound, several)
    const group = need(
      reports.find(({ study }) => study.furtherAccessions !== undefined),
      'the holdings have no report of several orders',
    )
    const { accession, furtherAccessions = [] } = group.study
    check(await retrieved(group), reportAnswersEveryOrder, { accessions: [accession, ...furtherAccessions] })
    const twice = need(
      studies.find((study) => ofStudy(study).length > 1),
      'the holdings have no study with several reports',
    )
    check(pages, everyReportOfTheStudyIsListed, { reports: ofStudy(twice).map(keyOfDocument) })
    const readings = []
    for (const held of ofStudy(twice)) readings.push(await retrieved(held))
    check(readings, everyReportNamesTheStudy, { studyInstanceUid: uidOf(twice) })
  },
)

/** Article 2: an accession number is unique locally: two hospitals gave one number to studies of one patient. */
scenario(
  'one-accession-of-two-hospitals',
  {
    role: 'country-a',
    folder: 'linkage',
    title: 'Studies with one accession number of two issuers are told apart, in the list and in their documents',
    proves: [
      'A2-01/two-organisations-same-accession',
      'A2-01/identifier-system-issuer-present',
      'UC-15/by-study-uid',
      'UC-15/by-accession',
    ],
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed } = context
    const patient = holdings.patient('linkage')
    const pages = await countryA.findAllDocuments(patient)
    check(pages, everyAccessionNamesItsIssuer)
    const studies = holdings.studiesOf(patient)
    const same = (one: Study): readonly Study[] =>
      studies.filter(({ accession }) => accession.value === one.accession.value)
    const [own, other] = need(
      studies.map(same).find(({ length }) => length > 1),
      'the holdings have no accession number of two issuers',
    )
    for (const study of [own, other]) {
      const held = currentOf(holdings.documentsOf(patient)).filter((document) => document.study === study)
      const [report, manifest] = [held.find(isReport), held.find(({ kind }) => kind === 'manifest-fhir')]
      if (study === undefined || report === undefined || manifest === undefined) continue
      const pair = {
        report: (await retrieveTheRight(context, patient, pages, report)).exchange,
        manifest: (await retrieveTheRight(context, patient, pages, manifest)).exchange,
      }
      check(pair, linkWorksBothWaysByStudyUid, { studyInstanceUid: uidOf(study) })
      check(pair, linkWorksBothWaysByAccession, study.accession)
    }
    if (own === undefined || other === undefined) return
    const { system, value } = own.accession
    const byIssuer = await countryA.select(patient, [['accession-number', `${system}|${value}`]])
    const byValue = await countryA.select(patient, [['accession-number', value]])
    if (byIssuer === undefined || byValue === undefined) {
      notClaimed(
        'A2-01/two-organisations-same-accession',
        'the guides of the target have no search by accession number',
      )
      return
    }
    check({ byIssuer: byIssuer.pages, byValue: byValue.pages }, accessionsOfTwoHospitalsAreNotMerged, {
      accession: own.accession,
      own: uidOf(own),
      other: uidOf(other),
    })
  },
)
