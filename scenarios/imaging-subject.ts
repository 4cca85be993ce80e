import type { Instance, Series, Study } from '../fixtures/catalogue/facts.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Selection } from '../harness/clients/dicomweb-client.ts'
import type { HeldPatient } from '../harness/holdings/holdings.ts'
import { PrerequisiteMissing } from '../harness/scenario/prerequisite.ts'
import type { ScenarioContext } from '../harness/scenario/scenario.ts'
import type { StudyPlace } from '../harness/scenario/country-a-imaging.ts'
import type { ClauseForA } from '../profiles/requirements/requirements.ts'
import { visualCode } from '../terms/visual-mark.ts'
import { pathOfAnyOption } from './study-path.ts'

type Context = Pick<ScenarioContext<ClauseForA>, 'countryA' | 'holdings' | 'need'>

/** One instance of a study whose parts are asked for, its place and token, and the instance retrieved whole. */
export interface ImagingSubject {
  patient: HeldPatient
  place: StudyPlace
  bearer: string
  study: Study
  series: Series
  instance: Instance
  selection: Required<Selection>
  control: Exchange
}

/** The first instance of a study that can be reached, multi-frame where that is wanted and held. @throws PrerequisiteMissing */
export async function imagingSubject(
  context: Context,
  { multiFrame }: { multiFrame: boolean } = { multiFrame: false },
): Promise<ImagingSubject> {
  const { countryA, holdings, need } = context
  const patient = holdings.patient('main')
  const frames = (study: Study): number => Math.max(...instancesIn(study).map((one) => one.numberOfFrames))
  const studies = holdings
    .studiesOf(patient)
    .toSorted((one, other) => (multiFrame ? frames(other) - frames(one) : other.series.length - one.series.length))
  const pages = await countryA.findAllDocuments(patient)
  const { study, place } = await pathOfAnyOption(context, patient, pages, studies)
  const bearer = await countryA.imagingToken(patient, place, study.studyInstanceUid)
  const { series, instance } = need(multiFrame ? longest(study) : first(study), 'the study has no instance')
  const selection = {
    studyInstanceUid: study.studyInstanceUid,
    seriesInstanceUid: series.seriesInstanceUid,
    sopInstanceUid: instance.sopInstanceUid,
  }
  const control = await countryA.retrieveDicom(place, bearer, selection)
  return { patient, place, bearer, study, series, instance, selection, control }
}

interface InSeries {
  series: Series
  instance: Instance
}

function first({ series: [series] }: Study): InSeries | undefined {
  const [instance] = series?.instances ?? []
  return series === undefined || instance === undefined ? undefined : { series, instance }
}

function longest(study: Study): InSeries | undefined {
  return study.series
    .flatMap((series) => series.instances.map((instance) => ({ series, instance })))
    .toSorted((one, other) => other.instance.numberOfFrames - one.instance.numberOfFrames)[0]
}

function instancesIn(study: Study): readonly Instance[] {
  return study.series.flatMap((series) => series.instances)
}

/** Text of the mark in a frame's pixels. @param frame from 1 */
export function markText(study: Study, instance: Instance, frame: number): string {
  if (study.unmarked === true) throw new PrerequisiteMissing('the pictures of this country carry no mark of ours')
  return [study.patientId, study.id, instance.instanceNumber, frame].join('|')
}

/** Codes of the marks that rendered images of these instances show, frame by frame. */
export function codesOf(study: Study, instances: readonly Instance[] = instancesIn(study)): string[] {
  return instances.flatMap((instance) =>
    Array.from({ length: instance.numberOfFrames }, (_, index) => visualCode(markText(study, instance, index + 1))),
  )
}
