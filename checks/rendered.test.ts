import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { framesAreOctetStreams, requestedFramesCome, wrongFramesAreRefused } from './frames.ts'
import { control, dicomJson, failed, image, parts, picture } from './imaging-evidence.ts'
import {
  qualityChangesTheSize,
  renderedHasEveryImage,
  renderedShowsTheFrame,
  renderedTypeIsTrue,
  viewportIsRespected,
  windowChangesThePicture,
} from './rendered.ts'
import { serviceWithoutTokenIsRefused } from './service-refusal.ts'
import { thumbnailIsAnImage, thumbnailShowsItsOwn } from './thumbnail.ts'

void test('a service is not offered where its route is absent, and cannot be told where the object is absent too', () => {
  const params = { list: '1', marks: ['m'] }
  const judge = (answer: Exchange, whole = control): string =>
    requestedFramesCome.judge({ control: whole, answer }, params).is
  for (const status of [404, 405, 406, 501]) assert.equal(judge(failed(status)), 'notOffered', String(status))
  assert.equal(judge(failed(404), failed(404)), 'cannotTell')
  assert.equal(judge(failed(500)), 'notMet')
})

void test('frames are told by mark, order, type and size', () => {
  const octets = (...marks: string[]): Exchange =>
    parts(
      'application/octet-stream',
      marks.map((mark) => ({ mark })),
    )
  const ordered = (...marks: string[]): string =>
    requestedFramesCome.judge({ control, answer: octets(...marks) }, { list: '2,1', marks: ['b', 'a'] }).is
  assert.equal(ordered('b', 'a'), 'met')
  for (const wrong of [['a', 'b'], ['b'], ['b', 'a', 'c'], ['b', 'b']]) assert.equal(ordered(...wrong), 'notMet')

  const streams = (answer: Exchange): string => framesAreOctetStreams.judge({ control, answer }, undefined).is
  assert.equal(streams(octets('a')), 'met')
  assert.equal(streams(parts('application/dicom', [{ mark: 'a' }])), 'notMet')
  assert.equal(streams(parts('application/octet-stream', [{ mark: 'a' }], ['no closing boundary'])), 'notMet')
  assert.equal(streams(parts('application/octet-stream', [{ mark: 'a', sizeBytes: 3 }])), 'notMet')

  const beyond = (wrong: Exchange, answer = octets('a')): string =>
    wrongFramesAreRefused.judge({ control, answer, wrong }, { list: '9' }).is
  assert.equal(beyond(failed(404)), 'met')
  assert.equal(beyond(octets('a')), 'notMet')
  assert.equal(beyond(failed(500)), 'notMet')
  assert.equal(beyond(failed(404), failed(500)), 'cannotTell')
})

void test('a rendered frame is told by its mark; one that is too small, or cannot be decoded, is not told', () => {
  const judge = (answer: Exchange): string =>
    renderedShowsTheFrame.judge({ control, answer }, { what: 'frame 1', codes: ['aa'] }).is
  assert.equal(judge(picture()), 'met')
  assert.equal(judge(picture({ marks: ['bb'] })), 'notMet')
  assert.equal(judge(picture({ marks: ['aa', 'bb'] })), 'notMet')
  assert.equal(judge(picture({ marks: [] })), 'notMet')
  assert.equal(judge(picture({ marks: [], columns: 24, rows: 24 })), 'cannotTell')
  assert.equal(judge(picture({ problem: 'cut' })), 'cannotTell')
  assert.equal(judge(parts('image/jpeg', [{ image: image() }, { image: image() }])), 'notMet')
})

void test('the media type of an image is true to its bytes, and a rendered study has every image', () => {
  const typed = (answer: Exchange): string => renderedTypeIsTrue.judge({ control, answer }, { asked: 'image/jpeg' }).is
  assert.equal(typed(picture()), 'met')
  assert.equal(typed(picture({ form: 'png' })), 'notMet')
  assert.equal(typed(picture({ form: 'png' }, 'image/png')), 'notMet')
  assert.equal(typed(picture({ problem: 'cut' })), 'notMet')

  const every = (answer: Exchange): string =>
    renderedHasEveryImage.judge({ control, answer }, { what: 'study', codes: ['aa', 'bb'] }).is
  const [one, other] = [{ image: image() }, { image: image({ marks: ['bb'] }) }]
  assert.equal(every(parts('image/jpeg', [other, one])), 'met')
  assert.equal(every(parts('image/jpeg', [one, one])), 'notMet')
  assert.equal(every(parts('image/png', [other, one])), 'notMet')
  assert.equal(every(picture()), 'notMet')
})

void test('viewport, window and quality change an image as they say', () => {
  const answer = picture()
  const scaled = (columns: number, rows: number): string =>
    viewportIsRespected.judge({ control, answer, scaled: picture({ columns, rows }) }, { columns: 128, rows: 96 }).is
  assert.equal(scaled(96, 96), 'met')
  assert.equal(scaled(128, 96), 'met')
  assert.equal(scaled(64, 64), 'notMet')
  assert.equal(scaled(256, 96), 'notMet')
  const windows = (below: number, above: number): string =>
    windowChangesThePicture.judge(
      { control, answer, below: picture({ meanGrey: below }), above: picture({ meanGrey: above }) },
      undefined,
    ).is
  assert.equal(windows(255, 0), 'met')
  assert.equal(windows(100, 100), 'notMet')
  assert.equal(windows(0, 255), 'notMet')
  const quality = (low: string, high: string): string =>
    qualityChangesTheSize.judge(
      { control, answer, low: picture({}, 'image/jpeg', low), high: picture({}, 'image/jpeg', high) },
      undefined,
    ).is
  assert.equal(quality('x', 'xx'), 'met')
  assert.equal(quality('xx', 'xx'), 'notMet')
})

void test('a thumbnail is an image and shows its own', () => {
  const own = (answer: Exchange): string =>
    thumbnailShowsItsOwn.judge({ control, answer }, { what: 'study', codes: ['aa', 'bb'] }).is
  assert.equal(own(picture()), 'met')
  assert.equal(own(picture({ marks: ['cc'] })), 'notMet')
  assert.equal(own(picture({ marks: [] })), 'cannotTell')
  assert.equal(own(failed(404)), 'notOffered')
  const is = (answer: Exchange): string => thumbnailIsAnImage.judge({ control, answer }, { what: 'study' }).is
  assert.equal(is(picture()), 'met')
  assert.equal(is(picture({ form: 'png' })), 'notMet')
  assert.equal(is(dicomJson([])), 'notMet')
})

void test('a service is refused where its object is; a token that opens the object is judged there', () => {
  const judge = (whole: Exchange, wrong: Exchange, answer = picture()): string =>
    serviceWithoutTokenIsRefused.judge(
      { control, answer, whole, wrong },
      { service: 'a rendered image', what: 'no token' },
    ).is
  assert.equal(judge(failed(401), failed(401)), 'met')
  assert.equal(judge(failed(401), picture()), 'notMet')
  assert.equal(judge(failed(401), { ...failed(401), facts: { image: image() } }), 'notMet')
  assert.equal(judge(failed(401), failed(500)), 'notMet')
  assert.equal(judge(control, picture()), 'cannotTell')
  assert.equal(judge(failed(401), failed(401), failed(404)), 'notOffered')
})
