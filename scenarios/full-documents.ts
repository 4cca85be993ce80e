import { documentOf } from '../checks/document-bundle.ts'
import type { JsonObject } from '../checks/json-body.ts'
import { detailsOf } from '../fixtures/catalogue/report-details.ts'
import type { ReportDetails } from '../fixtures/catalogue/report-details.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { HeldDocument, HeldPatient } from '../harness/holdings/holdings.ts'
import { currentOf } from '../harness/holdings/select.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'
import { retrieveTheRight } from './study-path.ts'
import type { Retrieved } from './study-path.ts'

/** What is retrieved of the patient whose documents carry every element of the data set. */
export interface FullDocuments {
  patient: HeldPatient
  pages: readonly Exchange[]
  /** The report that carries all that its form can. */
  report: Retrieved & { details: ReportDetails; held: HeldDocument }
  /** Its bundle. */
  bundle: JsonObject
}

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** From the list to the fullest report. @throws PrerequisiteMissing */
export async function fullDocuments(context: Context): Promise<FullDocuments> {
  const { countryA, holdings, need } = context
  const patient = holdings.patient('full-data-set')
  const pages = await countryA.findAllDocuments(patient)
  const held = need(
    currentOf(holdings.documentsOf(patient)).find(({ report }) => report !== undefined && specimensOf(report.id)),
    'the holdings have no report of every element',
  )
  const retrieved = await retrieveTheRight(context, patient, pages, held)
  const details = need(held.report && detailsOf(held.report), 'the holdings state no details of the report')
  const bundle = need(documentOf(retrieved.exchange), 'the report is no FHIR document')
  return { patient, pages, report: { ...retrieved, details }, bundle }
}

const specimensOf = (id: string): boolean => detailsOf({ id })?.specimens !== undefined
