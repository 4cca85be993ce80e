import type { Exchange, PartFact } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { documentOf, manifestSeries } from './document-bundle.ts'
import { allMatches, keyOf } from './document-list.ts'
import { answerInWords } from './json-body.ts'
import { partsIn } from './imaging-offer.ts'

/** One object as the holdings know it. */
export interface HeldObject {
  sopInstanceUid: string
  sopClassUid: string
  /** What a scenario's holdings say that it is: `ecg`, `whole-slide`, … */
  kind: string
  transferSyntaxUid: string
  numberOfFrames: number
  /** `pixels`, `waveform`, `report`, `document`, `structures`, `presentation`. */
  carries: string
}

/**
 * A study of one type of object, listed, described and retrieved as stored; and a plain study of the same patient on the
 * same channel, by which a fault of every study is told from one of the type. `found` is manifest and objects, or nothing
 * where the study is not listed.
 */
export interface ObjectTypeEvidence {
  readonly [name: string]: Exchange | readonly Exchange[]
  readonly list: readonly Exchange[]
  readonly control: readonly Exchange[]
  readonly found: readonly Exchange[]
}

export type ObjectTypeParams = { what: string; key: string; objects: HeldObject[]; controls: HeldObject[] }

/** What is wrong with a manifest and the objects of its study; undefined when each object is described and comes as it is held. */
function wrongWith([manifest, objects]: readonly Exchange[], held: readonly HeldObject[]): string | undefined {
  const bundle = manifest && documentOf(manifest)
  if (manifest === undefined || objects === undefined || bundle === undefined) return 'no manifest, or no objects'
  const described = new Map(
    manifestSeries(bundle).flatMap((series) => series.instances.map((one) => [one.sopInstanceUid, one.sopClassUid])),
  )
  for (const { sopInstanceUid, sopClassUid, kind } of held) {
    const said = described.get(sopInstanceUid)
    if (said !== sopClassUid) return `the manifest describes the ${kind} as ${said ?? 'nothing'}`
  }
  if (objects.response?.status !== 200) return answerInWords(objects)
  if ((objects.facts.multipart?.problems.length ?? 1) > 0) return 'the answer is no right multipart'
  const came = new Map(partsIn(objects).map((part) => [part.dicom?.attributes['SOPInstanceUID'] ?? '', part]))
  for (const object of held) {
    const part = came.get(object.sopInstanceUid)
    const wrong = part === undefined ? 'does not come' : wrongObject(part, object)
    if (wrong !== undefined) return `the ${object.kind} ${wrong}`
  }
  return undefined
}

function wrongObject({ dicom }: PartFact, held: HeldObject): string | undefined {
  if (dicom?.part10 !== true || dicom.problem !== undefined) return `cannot be read: ${dicom?.problem ?? 'no Part 10'}`
  const { SOPClassUID: sopClass, NumberOfFrames: frames = '1' } = dicom.attributes
  if (sopClass !== held.sopClassUid) return `is an object of the SOP class ${sopClass ?? 'none'}`
  const carries: readonly string[] = [
    ...(dicom.content?.carries ?? []),
    ...((dicom.pixelDataSizeBytes ?? 0) > 0 ? ['pixels'] : []),
  ]
  if (!carries.includes(held.carries)) return `comes without its ${held.carries}`
  if (held.carries === 'waveform' && dicom.content?.waveformSizeBytes === 0) return 'comes without samples'
  if (held.carries === 'pixels' && Number(frames) !== held.numberOfFrames)
    return `has ${frames} frames of ${held.numberOfFrames}`
  return held.kind === 'endoscopy-video' && dicom.fileMeta.transferSyntaxUid !== held.transferSyntaxUid
    ? `is no stream: transfer syntax ${dicom.fileMeta.transferSyntaxUid ?? 'none'}`
    : undefined
}

const expected = (what: string): string => `${what}: listed, described in the manifest and retrieved as they are stored`

/** Whether every study of this list comes whole; what is wrong with each is no matter of a type. */
function judgeType({ list, control, found }: ObjectTypeEvidence, params: ObjectTypeParams): Judgement {
  const { what, key, objects, controls } = params
  const general = wrongWith(control, controls)
  if (general !== undefined) return cannotTell(`the plain study of this patient does not come either: ${general}`)
  const entries = allMatches(list)
  if (entries === undefined) return cannotTell('the list of documents is no searchset')
  if (!entries.some((entry) => keyOf(entry) === key))
    return notMet({
      expected: expected(what),
      observed: 'the list has no manifest of the study',
      at: 'DocumentReference',
    })
  const wrong = wrongWith(found, objects)
  return wrong === undefined ? met(`${objects.length} objects`) : notMet({ expected: expected(what), observed: wrong })
}

function typeIsExchanged<C extends ClauseId>(clause: C, id: string): Check<C, ObjectTypeEvidence, ObjectTypeParams> {
  return check<C, ObjectTypeEvidence, ObjectTypeParams>(clause, id, judgeType)
}

export const radiologyIsExchanged = typeIsExchanged('A1-02a/study-ct-mr-cr', 'radiology-is-exchanged')
export const photographyIsExchanged = typeIsExchanged('A1-02b/study-vl-photographic-1', 'photography-is-exchanged')
export const ultrasoundIsExchanged = typeIsExchanged('A1-02c/study-us-1-2', 'ultrasound-is-exchanged')
export const endoscopyIsExchanged = typeIsExchanged('A1-02d/study-video-endoscopic-1', 'endoscopy-video-is-exchanged')
export const slidesAreExchanged = typeIsExchanged('A1-02e/study-vl-wsi-1', 'slides-are-exchanged')
export const electrocardiogramsAreExchanged = typeIsExchanged(
  'A1-02f/study-12-lead-ecg',
  'electrocardiograms-are-exchanged',
)
export const pressuresAreExchanged = typeIsExchanged(
  'A1-02g/study-hemodynamic-waveform-1',
  'blood-pressure-series-are-exchanged',
)
