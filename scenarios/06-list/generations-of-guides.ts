import {
  addendaAreNotUsed,
  categoryIsOfTheBallot,
  categoryIsOfTheLaterBuilds,
  contentProfileIsACanonical,
  manifestBodySiteIsInFhir5,
  manifestBodySiteIsInMado,
  manifestModalityIsInFhir5,
  manifestModalityIsInMado,
  masterIdentifierIsTyped,
  masterIdentifierIsUsual,
  replacementIsAmended,
  reportBodySiteIsInFhir5,
  reportBodySiteIsInMado,
  reportModalityIsInFhir5,
  reportModalityIsInMado,
} from '../../checks/generations.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'
import { retrieveTheRight } from '../study-path.ts'

/** Each check of a list belongs to one version of one guide. */
const ofTheList = [
  { guide: 'mado', version: '1.0.0', aCheck: manifestModalityIsInMado },
  { guide: 'mado', version: '1.0.0', aCheck: manifestBodySiteIsInMado },
  { guide: 'mado', version: '1.0.0', aCheck: contentProfileIsACanonical },
  { guide: 'mado', version: '0.1.0', aCheck: manifestModalityIsInFhir5 },
  { guide: 'mado', version: '0.1.0', aCheck: manifestBodySiteIsInFhir5 },
  { guide: 'mhd', version: '4.2.4', aCheck: masterIdentifierIsTyped },
  { guide: 'mhd', version: '4.2.3', aCheck: masterIdentifierIsUsual },
  { guide: 'hl7eu', version: 'ballot', aCheck: reportModalityIsInFhir5 },
  { guide: 'hl7eu', version: 'ballot', aCheck: reportBodySiteIsInFhir5 },
  { guide: 'hl7eu', version: 'post-ballot', aCheck: reportModalityIsInMado },
  { guide: 'hl7eu', version: 'post-ballot', aCheck: reportBodySiteIsInMado },
  { guide: 'euApi', version: 'ballot', aCheck: categoryIsOfTheBallot },
  { guide: 'euApi', version: 'post-ballot', aCheck: categoryIsOfTheLaterBuilds },
] as const

/** Step 6: entries and documents are written by the versions of the guides that the target file pins. */
scenario(
  'generations-of-guides',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Entries and reports are written by the versions of the guides that the target pins',
    proves: [
      'GEN-01/modality-carrier',
      'GEN-01/body-site-carrier',
      'GEN-09/content-profile',
      'GEN-02/modality-carrier',
      'GEN-02/body-site-carrier',
      'GEN-03/by-type',
      'GEN-04/by-use',
      'GEN-05/modality-carrier',
      'GEN-05/body-site-carrier',
      'GEN-06/modality-carrier',
      'GEN-06/body-site-carrier',
      'GEN-06/replacement-is-amended',
      'GEN-06/no-addendum',
      'GEN-07/category',
      'GEN-08/category',
    ],
    dialect: 'mado',
  },
  async ({ countryA, holdings, check, need, notClaimed, guides }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    need(pages[0] === undefined ? undefined : listedIn(pages[0]), 'the list of the main patient does not open')
    for (const { guide, version, aCheck } of ofTheList)
      if (guides[guide] === version) check(pages, aCheck)
      else notClaimed(aCheck.clause, `the target pins ${guide} ${guides[guide]}; this is of ${version}`)

    if (guides.hl7eu !== 'post-ballot') {
      for (const { clause } of [replacementIsAmended, addendaAreNotUsed])
        notClaimed(clause, `the target pins hl7eu ${guides.hl7eu}; this is of post-ballot`)
      return
    }
    const reports = holdings.documentsOf(patient).filter(({ current, report }) => current && report !== undefined)
    const chosen = [true, false].flatMap(
      (newer) => reports.find(({ report }) => (report?.versions.length ?? 0) > 1 === newer) ?? [],
    )
    const documents: Exchange[] = []
    for (const held of chosen)
      documents.push((await retrieveTheRight({ countryA, holdings, need }, patient, pages, held)).exchange)
    check(documents, replacementIsAmended)
    check(documents, addendaAreNotUsed)
  },
)
