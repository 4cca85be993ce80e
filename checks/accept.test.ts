import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import {
  acceptParameterCounts,
  errorsNameNoPatient,
  malformedRequestIsRefused,
  notAcceptableIs406,
  nothingElseComes,
  objectsComeByDefault,
  rangesAreWeighed,
  singlePartIsOneFile,
} from './accept.ts'
import { answer, control, failed, object, parts, picture } from './imaging-evidence.ts'

const single = answer(200, 'application/dicom', object())

void test('of several ranges one that can be served is served, and none of quality 0', () => {
  const judge = (wanted: 'parts' | 'no parts', came: Exchange): string =>
    rangesAreWeighed.judge({ control, answer: came }, { accept: 'x', wanted }).is
  assert.equal(judge('parts', control), 'met')
  assert.equal(judge('parts', failed(406)), 'notMet')
  assert.equal(judge('no parts', control), 'notMet')
  assert.equal(judge('no parts', failed(406)), 'met')
  assert.equal(judge('no parts', single), 'met')
  assert.equal(judge('no parts', failed(500)), 'notMet')
})

void test('one file alone says so and is the right one, or is not offered', () => {
  const judge = (came: Exchange, instance = '1.5'): string =>
    singlePartIsOneFile.judge({ control, answer: came }, { instance }).is
  assert.equal(judge(single), 'met')
  assert.equal(judge(single, '1.6'), 'notMet')
  assert.equal(judge(control), 'notMet')
  assert.equal(judge(failed(406)), 'notOffered')
  assert.equal(
    singlePartIsOneFile.judge({ control: failed(404), answer: single }, { instance: '1.5' }).is,
    'cannotTell',
  )
})

const called = (syntax: string): Exchange =>
  parts('application/dicom', [
    { headers: [['Content-Type', `application/dicom; transfer-syntax=${syntax}`]], ...object() },
  ])

void test('objects come by default; without Accept they may be refused by 406 alone', () => {
  const judge = (came: Exchange, mayBeRefused: boolean): string =>
    objectsComeByDefault.judge({ control, answer: came }, { what: 'x', mayBeRefused }).is
  assert.equal(judge(control, false), 'met')
  assert.equal(judge(failed(406), false), 'notMet')
  assert.equal(judge(failed(406), true), 'met')
  assert.equal(judge(failed(400), true), 'notMet')
  assert.equal(judge(answer(200, 'text/html'), true), 'notMet')
})

void test('what cannot be served is refused, by 406, or the default comes and says what it is', () => {
  const judge = (came: Exchange, syntax?: string): string =>
    nothingElseComes.judge({ control, answer: came }, { accept: 'x', ...(syntax === undefined ? {} : { syntax }) }).is
  assert.equal(judge(failed(406)), 'met')
  assert.equal(judge(control), 'met')
  assert.equal(judge(answer(200, 'text/html')), 'notMet')
  assert.equal(judge(failed(500)), 'notMet')
  assert.equal(judge(control, '1.2.840.10008.1.2.1'), 'met')
  assert.equal(judge(control, '1.2.840.10008.1.2.4.90'), 'met')
  assert.equal(judge(called('1.2.840.10008.1.2.4.90'), '1.2.840.10008.1.2.4.90'), 'notMet')
  const status = (...answers: Exchange[]): string => notAcceptableIs406.judge({ control, answers }, undefined).is
  assert.equal(status(failed(406), failed(406)), 'met')
  assert.equal(status(failed(406), failed(400)), 'notMet')
  assert.equal(status(control), 'notOffered')
  const asked = (form: 'png' | 'jpeg'): string =>
    acceptParameterCounts.judge({ control, answer: picture({ form: 'png' }), asked: picture({ form }) }, undefined).is
  assert.equal(asked('png'), 'met')
  assert.equal(asked('jpeg'), 'notMet')
})

void test('errors are of the client, and name nobody', () => {
  const malformed = (came: Exchange, mayBeIgnored: boolean): string =>
    malformedRequestIsRefused.judge({ control, answer: came }, { what: 'x', mayBeIgnored }).is
  assert.equal(malformed(failed(400), false), 'met')
  assert.equal(malformed(failed(500), true), 'notMet')
  assert.equal(malformed(control, true), 'met')
  assert.equal(malformed(control, false), 'notMet')

  const names = (...errors: Exchange[]): string =>
    errorsNameNoPatient.judge({ control, errors }, { forbidden: ['Doe', '4711'] }).is
  assert.equal(names(failed(404)), 'met')
  assert.equal(names(failed(404), failed(404, 'no image of Doe')), 'notMet')
  assert.equal(names(answer(404, 'application/json', {}, '{}', [['X-Patient', '4711']])), 'notMet')
  assert.equal(names(answer(404, 'application/dicom', object())), 'notMet')
  assert.equal(names(control), 'cannotTell')
})
