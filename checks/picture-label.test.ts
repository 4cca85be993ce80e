import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PictureLabelFact } from '../harness/exchange/exchange.ts'
import { control, failed, picture } from './imaging-evidence.ts'
import { renderedIsCurrent, renderedIsUnflipped, renderedIsWhole } from './picture-label.ts'

const of = 'lt-objects|objects-radiography|2|1'
const params = { of, side: '', version: 2 }
const shown = (change: Partial<PictureLabelFact> = {}) => ({
  control,
  answer: picture({ label: { text: `${of}||2`, lies: 'upright', whole: true, ...change } }),
})

void test('a picture is upright, whole and current by its label', () => {
  for (const one of [renderedIsUnflipped, renderedIsWhole, renderedIsCurrent])
    assert.equal(one.judge(shown(), params).is, 'met')
  assert.equal(renderedIsUnflipped.judge(shown({ lies: 'mirrored' }), params).is, 'notMet')
  assert.equal(renderedIsWhole.judge(shown({ whole: false }), params).is, 'notMet')
  assert.equal(renderedIsCurrent.judge(shown({ text: `${of}||1` }), params).is, 'notMet')
})

void test('a picture without a label, or of another frame, cannot tell', () => {
  assert.equal(renderedIsWhole.judge({ control, answer: picture() }, params).is, 'cannotTell')
  assert.equal(renderedIsWhole.judge(shown({ text: 'other|study|1|1||1' }), params).is, 'cannotTell')
  assert.equal(renderedIsWhole.judge({ control, answer: failed(404) }, params).is, 'notOffered')
})
