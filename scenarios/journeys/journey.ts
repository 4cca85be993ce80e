import type { Hops } from '../../checks/journey.ts'
import type { Study } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { HeldPatient } from '../../harness/holdings/holdings.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { StudyPlace } from '../../harness/scenario/country-a-imaging.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import type { StudyPath } from '../study-path.ts'
import { heldOf, pathOfOption, retrieve } from '../study-path.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need' | 'perform'>

/** What every option has in common: from the token to the report of one study that has one. */
export interface WayToTheReport<P extends StudyPath> {
  patient: HeldPatient
  path: P
  hops: Record<'token' | 'patient' | 'list' | 'report' | 'manifest', Exchange>
}

/**
 * Walks from the token to a report, as Country B would; steps 4 and 7 are performed, not graded.
 * @param find the way to one of the studies that have a report
 */
export async function walkToTheReport<P extends StudyPath>(
  context: Context,
  find: (patient: HeldPatient, pages: readonly Exchange[], reported: readonly Study[]) => Promise<P>,
): Promise<WayToTheReport<P>> {
  const { countryA, holdings, need, perform } = context
  const patient = holdings.patient('main')
  const { system, value } = patient.identifier
  const confirmed = await countryA.findPatients([['identifier', `${system}|${value}`]])
  perform(
    4,
    'the patient is informed about the processing of the data; noted with its time before the list is asked for',
  )
  const token = await countryA.requestToken('fhir', { patient: patient.identifier })
  const pages = await countryA.findAllDocuments(patient)
  const list = need(pages[0], 'no list')
  const reported = holdings
    .studiesOf(patient)
    .filter((study) => heldOf(context, patient, study, 'report') !== undefined)
  const path = await find(patient, pages, reported)
  perform(7, `one study and its report are selected from the list: ${path.study.description}`)
  const held = need(heldOf(context, patient, path.study, 'report'), 'no report of the study')
  const report = (await retrieve(context, patient, pages, held)).exchange
  const hops = { token: token.exchange, patient: confirmed, list, report, manifest: path.manifest.exchange }
  return { patient, path, hops }
}

/** Walks on to the objects of the study; step 9 is performed, not graded. */
export async function journey(
  context: Context,
  option: 'A' | 'C',
): Promise<{ hops: Hops; path: StudyPath & { place: StudyPlace } }> {
  const { countryA, perform } = context
  const { patient, path, hops } = await walkToTheReport(context, (held, pages, reported) =>
    pathOfOption(context, held, pages, option, reported),
  )
  const { studyInstanceUid } = path.study
  const bearer = await countryA.imagingToken(patient, path.place, studyInstanceUid)
  const study = await countryA.retrieveDicom(path.place, bearer, { studyInstanceUid })
  perform(9, 'report and objects are read for presentation: resources, headers and pixel marks')
  return { hops: { ...hops, study }, path }
}
