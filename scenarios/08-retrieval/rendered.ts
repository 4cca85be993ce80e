import {
  badRenderingParameterIsRefused,
  qualityChangesTheSize,
  renderedHasEveryImage,
  renderedShowsTheFrame,
  renderedTypeIsTrue,
  viewportIsRespected,
  windowChangesThePicture,
  wrongRenderedFrameIsRefused,
} from '../../checks/rendered.ts'
import type { ImagingResource } from '../../harness/clients/dicomweb-client.ts'
import type { Query } from '../../harness/clients/fhir-client.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { codesOf, imagingSubject } from '../imaging-subject.ts'

/** Step 8: rendered frames and instances, where they are offered [PS3.18 10.4.1.1.3]. */
scenario(
  'rendered-frames',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A rendered frame and a rendered instance show what was asked for, as JPEG and as PNG',
    proves: ['WADO-02/requested-frame', 'WADO-02/media-type', 'WADO-02/frame-errors'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const subject = await imagingSubject(context, { multiFrame: true })
    const { study, instance, place, bearer, selection, control } = subject
    const last = instance.numberOfFrames
    const codes = codesOf(study, [instance])
    const rendered: ImagingResource = { ...selection, service: 'rendered' }
    for (const frame of new Set([1, 2, last].filter((number) => number <= last))) {
      const answer = await countryA.retrieveResource(place, bearer, { ...rendered, frames: String(frame) })
      check({ control, answer }, renderedShowsTheFrame, {
        what: `frame ${frame} of the instance`,
        codes: codes.slice(frame - 1, frame),
      })
      check({ control, answer }, renderedTypeIsTrue, { asked: 'image/jpeg' })
    }
    const first = { ...rendered, frames: '1' }
    for (const accept of ['image/png', null] as const) {
      const answer = await countryA.retrieveResource(place, bearer, first, { accept })
      check({ control, answer }, renderedShowsTheFrame, { what: 'frame 1 of the instance', codes: codes.slice(0, 1) })
      check({ control, answer }, renderedTypeIsTrue, { asked: accept ?? 'image/jpeg' })
    }
    const answer = await countryA.retrieveResource(place, bearer, first)
    const beyond = String(last + 1)
    const wrong = await countryA.retrieveResource(place, bearer, { ...rendered, frames: beyond })
    check({ control, answer, wrong }, wrongRenderedFrameIsRefused, { list: beyond })
  },
)

/** Step 8: a rendered instance, series and study, where they are offered [PS3.18 10.4.1.1.3]. */
scenario(
  'rendered-study',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'A rendered series and a rendered study have an image of each frame, an instance its own',
    proves: ['WADO-02/requested-frame', 'WADO-02/study-and-series'],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { study, series, instance, place, bearer, selection, control } = await imagingSubject(context)
    const { studyInstanceUid, seriesInstanceUid } = selection
    const alone = await countryA.retrieveResource(place, bearer, { ...selection, service: 'rendered' })
    check({ control, answer: alone }, renderedShowsTheFrame, {
      what: 'the instance',
      codes: codesOf(study, [instance]),
    })
    const accept = 'multipart/related; type="image/jpeg"'
    const levels: [what: string, resource: ImagingResource, codes: string[]][] = [
      ['series', { studyInstanceUid, seriesInstanceUid }, codesOf(study, series.instances)],
      ['study', { studyInstanceUid }, codesOf(study)],
    ]
    for (const [what, resource, codes] of levels) {
      const answer = await countryA.retrieveResource(place, bearer, { ...resource, service: 'rendered' }, { accept })
      check({ control, answer }, renderedHasEveryImage, { what, codes })
    }
  },
)

/** Step 8: parameters of rendered images [PS3.18 8.3.5]. */
scenario(
  'rendering-parameters',
  {
    role: 'country-a',
    folder: '08-retrieval',
    title: 'Viewport, window and quality change a rendered image as they say; what cannot be read is refused',
    proves: [
      'WADO-02/requested-frame',
      'WADO-03/viewport',
      'WADO-03/window',
      'WADO-03/quality',
      'WADO-03/bad-parameter',
    ],
    option: ['A', 'C'],
  },
  async (context) => {
    const { countryA, check } = context
    const { study, instance, place, bearer, selection, control } = await imagingSubject(context)
    const render = (...parameters: Query) =>
      countryA.retrieveResource(place, bearer, { ...selection, service: 'rendered' }, { parameters })
    const answer = await render()
    for (const [columns, rows] of [
      [128, 96],
      [32, 48],
    ] as const) {
      const scaled = await render(['viewport', `${columns},${rows}`])
      check({ control, answer, scaled }, viewportIsRespected, { columns, rows })
      if (rows === 96)
        check({ control, answer: scaled.response?.status === 200 ? scaled : answer }, renderedShowsTheFrame, {
          what: 'the instance, scaled',
          codes: codesOf(study, [instance]),
        })
    }
    const below = await render(['window', '-20000,100,linear'])
    const above = await render(['window', '20000,100,linear'])
    check({ control, answer, below, above }, windowChangesThePicture)
    const [low, high] = [await render(['quality', '5']), await render(['quality', '100'])]
    check({ control, answer, low, high }, qualityChangesTheSize)
    for (const [name, value] of [
      ['viewport', 'wide'],
      ['window', '40'],
      ['quality', '101'],
    ] as const)
      check({ control, answer, wrong: await render([name, value]) }, badRenderingParameterIsRefused, {
        parameter: `${name}=${value}`,
      })
  },
)
