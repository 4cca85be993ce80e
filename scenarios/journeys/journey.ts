import type { Hops } from '../../checks/journey.ts'
import type { TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { ScenarioContext } from '../../harness/scenario/scenario.ts'
import type { StudyPlace } from '../../harness/scenario/country-a-imaging.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import type { StudyPath } from '../study-path.ts'
import { heldOf, pathOfOption, retrieve } from '../study-path.ts'

/** Walks from the token to the objects of one study, as Country B would; steps 4, 7 and 9 are performed, not graded. */
export async function journey(
  context: Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need' | 'perform'>,
  option: TransferOption,
): Promise<{ hops: Hops; path: StudyPath & { place: StudyPlace } }> {
  const { countryA, holdings, need, perform } = context
  const patientHeld = holdings.patient('main')
  const { system, value } = patientHeld.identifier
  const patient = await countryA.findPatients([['identifier', `${system}|${value}`]])
  perform(
    4,
    'the patient is informed about the processing of the data; noted with its time before the list is asked for',
  )
  const token = await countryA.requestToken('fhir', { patient: patientHeld.identifier })
  const pages = await countryA.findAllDocuments(patientHeld)
  const list = need(pages[0], 'no list')
  const reported = holdings
    .studiesOf(patientHeld)
    .filter((study) => heldOf(context, patientHeld, study, 'report') !== undefined)
  const path = await pathOfOption(context, patientHeld, pages, option, reported)
  perform(7, `one study and its report are selected from the list: ${path.study.description}`)
  const held = need(heldOf(context, patientHeld, path.study, 'report'), 'no report of the study')
  const report = (await retrieve(context, patientHeld, pages, held)).exchange
  const bearer = await countryA.imagingToken(patientHeld, path.place, path.study.studyInstanceUid)
  const study = await countryA.retrieveDicom(path.place, bearer, { studyInstanceUid: path.study.studyInstanceUid })
  perform(9, 'report and objects are read for presentation: resources, headers and pixel marks')
  return { hops: { token: token.exchange, patient, list, report, manifest: path.manifest.exchange, study }, path }
}
