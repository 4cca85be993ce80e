import { framesAreOctetStreams, requestedFramesCome, wrongFramesAreRefused } from '../../checks/frames.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { imagingSubject, markText } from '../imaging-subject.ts'

/** Step 8: single frames of an instance, where they are offered [PS3.18 10.4]. */
scenario(
  'frames',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'One frame and several come in their order; a frame that is not there and a broken list are refused',
    proves: ['WADO-01/requested-frames', 'WADO-01/octet-stream', 'WADO-01/frame-errors'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { study, instance, place, bearer, selection, control } = await imagingSubject(context, { multiFrame: true })
    const last = instance.numberOfFrames
    const accept = 'multipart/related; type="application/octet-stream"'
    const wanted: [list: string, accept: string][] = [
      ['1', accept],
      ...(last >= 3 ? ([[`1,2,${last}`, accept]] satisfies [string, string][]) : []),
      [String(last), `${accept}; transfer-syntax=*`],
    ]
    for (const [list, asked] of wanted) {
      const answer = await countryA.retrieveResource(place, bearer, { ...selection, frames: list }, { accept: asked })
      const marks = list.split(',').map((frame) => markText(study, instance, Number(frame)))
      check({ control, answer }, requestedFramesCome, { list, marks })
      check({ control, answer }, framesAreOctetStreams)
    }
    const answer = await countryA.retrieveResource(place, bearer, { ...selection, frames: '1' })
    for (const list of [String(last + 1), '0', '1,x']) {
      const wrong = await countryA.retrieveResource(place, bearer, { ...selection, frames: list })
      check({ control, answer, wrong }, wrongFramesAreRefused, { list })
    }
  },
)
