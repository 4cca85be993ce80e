import assert from 'node:assert/strict'
import { test } from 'node:test'
import { encodePixelMark } from '../terms/pixel-mark.ts'
import { readPixelMark } from './pixel-mark.ts'

const mark = encodePixelMark({ patientId: 'p1', studyId: 'ct', instanceNumber: 2, frame: 1 })
const wide = Uint8Array.from([...mark].flatMap((byte) => [byte, 0]))

test('a mark is read from 8-bit and from 16-bit samples', () => {
  assert.equal(readPixelMark(mark, 8), 'p1|ct|2|1')
  assert.equal(readPixelMark(wide, 16), 'p1|ct|2|1')
})

test('no mark is read where there is none, where it is cut, or where its text is no ASCII', () => {
  assert.equal(readPixelMark(new Uint8Array(), 8), undefined)
  assert.equal(readPixelMark(new Uint8Array(64), 16), undefined)
  assert.equal(readPixelMark(wide, 8), undefined)
  for (let length = 0; length < mark.length; length += 1)
    assert.equal(readPixelMark(mark.subarray(0, length), 8), undefined, `cut at ${length}`)
  const binary = Uint8Array.from(mark)
  binary[6] = 7
  assert.equal(readPixelMark(binary, 8), undefined)
})

test('a 16-bit sample carries a mark only with an empty high byte', () => {
  const noisy = Uint8Array.from([...mark].flatMap((byte) => [byte, 1]))
  assert.equal(readPixelMark(noisy, 16), undefined)
})
