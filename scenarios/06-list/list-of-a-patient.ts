import {
  allMatches,
  areAllHere,
  claimedTypesAreServed,
  emptyListIsAnEmptySearchset,
  listHoldsAllCurrentDocuments,
  listHoldsOnlyThePatient,
  listIsASearchset,
  pagesAreCompleteWithoutDuplicates,
  pagesStayOnTheirHost,
  totalIsTheNumberOfMatches,
} from '../../checks/document-list.ts'
import { answerIsFhirJson, errorIsAnOperationOutcome, listAndDocumentsAreOnHttps } from '../../checks/fhir-answer.ts'
import {
  bodySiteFitsTheSeries,
  entriesCarryBodySite,
  entriesCarryEveryModality,
  entriesCarryModality,
  entriesCarryTheAcquisitionDate,
  entriesSayTheirFormat,
} from '../../checks/list-entries.ts'
import { currentOf, factsByKey, keysOf } from '../../harness/holdings/select.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { listedIn } from '../positive-control.ts'

const acquisition = (modalities: readonly string[]): string[] => [
  ...new Set(modalities.filter((modality) => !['KO', 'SR', 'PR'].includes(modality))),
]

/** Step 6: the list of the confirmed patient, and of nobody else [ITI-67; Article 10]. */
scenario(
  'list-of-a-patient',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Patient and status alone give all current reports and manifests, and only those',
    proves: ['ST-06/searchset', 'A10-04/all-current', 'A13-04/fhir-json', 'A13-04/https'],
  },
  async ({ countryA, holdings, check, claims }) => {
    const patient = holdings.patient('main')
    const { system, value } = patient.identifier
    const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
    const pages = await countryA.findAllDocuments(patient)
    check(pages, listIsASearchset)
    check({ pages, patient: confirmed }, listHoldsOnlyThePatient, { identifiers: [...patient.identifiers] })
    check(pages, totalIsTheNumberOfMatches)
    check(pages, claimedTypesAreServed, { types: [...claims.documentTypes] })
    const held = holdings.documentsOf(patient)
    check(pages, listHoldsAllCurrentDocuments, {
      documents: keysOf(currentOf(held)),
      older: keysOf(held.filter((document) => !document.current)),
      identifiers: [...patient.identifiers],
    })
    for (const page of pages.slice(0, 1)) check(page, answerIsFhirJson)
    check(pages, listAndDocumentsAreOnHttps)
  },
)

/** Step 6: a patient without documents has an empty list, which is no error. */
scenario(
  'empty-list',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'The list of a patient without documents is an empty searchset',
    proves: ['ST-06/searchset'],
  },
  async ({ countryA, holdings, check, need }) => {
    const control = await countryA.findDocuments(holdings.patient('main'))
    need(listedIn(control), 'the positive control failed: no list of the main patient')
    check(await countryA.findDocuments(holdings.patient('no-items')), emptyListIsAnEmptySearchset)
  },
)

/** Use case 1: hundreds of items, page by page [FHIR R4 paging]. */
scenario(
  'list-of-hundreds',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'The pages of a list of hundreds lose nothing, repeat nothing, end, and hold nobody else',
    proves: ['UC-07/paging', 'ST-06/searchset', 'A10-04/all-current'],
  },
  async ({ countryA, holdings, check, notClaimed }) => {
    const patient = holdings.patient('many-items')
    const { system, value } = patient.identifier
    const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
    const pages = await countryA.findAllDocuments(patient)
    const held = holdings.documentsOf(patient)
    const identifiers = [...patient.identifiers]
    const documents = keysOf(currentOf(held))
    check(pages, pagesAreCompleteWithoutDuplicates, { documents })
    if (areAllHere(pages)) {
      const older = keysOf(held.filter((document) => !document.current))
      check(pages, listHoldsAllCurrentDocuments, { documents, older, identifiers })
    } else notClaimed('A10-04/all-current', 'the pages do not hold what their total says, or there is none: see UC-07')
    for (const page of pages.slice(0, 1)) if (page.response !== undefined) check(page, pagesStayOnTheirHost)
    if (allMatches(pages) !== undefined) check({ pages, patient: confirmed }, listHoldsOnlyThePatient, { identifiers })
  },
)

/** Article 10: what each entry carries, so that a professional can choose. */
scenario(
  'list-entries',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'Every entry carries modality, acquisition date, body part and format, and they are right',
    proves: [
      'A10-13/modality-present',
      'A10-13/every-modality',
      'A10-14/acquisition-date',
      'A10-15/body-site-present',
      'A10-15/body-site-consistent',
      'A10-22/format-present',
    ],
  },
  async ({ countryA, holdings, check }) => {
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const held = currentOf(holdings.documentsOf(patient))
    check(pages, entriesCarryModality)
    check(pages, entriesCarryEveryModality, {
      modalities: factsByKey(held, ({ study }) => acquisition(study.series.map((series) => series.modality))),
    })
    check(pages, entriesCarryTheAcquisitionDate, { starts: factsByKey(held, ({ study }) => study.startedAt) })
    check(pages, entriesCarryBodySite)
    check(pages, bodySiteFitsTheSeries, {
      sites: factsByKey(held, ({ study }) => study.series.flatMap((series) => series.bodySite?.code ?? [])),
    })
    check(pages, entriesSayTheirFormat)
  },
)

/** Article 13: errors of the FHIR channel are OperationOutcomes. */
scenario(
  'errors-are-operation-outcomes',
  {
    role: 'country-a',
    folder: '06-list',
    title: 'An unknown document, a bad date and a missing token are answered by an OperationOutcome',
    proves: ['A13-04/operation-outcome'],
  },
  async ({ countryA, holdings, check, need }) => {
    const patient = holdings.patient('main')
    const control = await countryA.findDocuments(patient)
    need(listedIn(control), 'the positive control failed: no list of the main patient')
    check(
      await countryA.retrieveDocument(patient, 'Bundle/no-such-document', 'application/fhir+json'),
      errorIsAnOperationOutcome,
    )
    check(await countryA.findDocuments(patient, [['date', 'ge-not-a-date']]), errorIsAnOperationOutcome)
    check(await countryA.findDocuments(patient, [], { bearer: null }), errorIsAnOperationOutcome)
  },
)
