import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDrawn } from './drawing.ts'

const drawn = (oneOf: number, seed: string): readonly string[] =>
  Array.from({ length: 4000 }, (_, at) => String(at)).filter((id) => isDrawn(id, { oneOf, seed }))

void test('one of so many is drawn, the same by the same seed, and everything by one of one', () => {
  assert.equal(drawn(1, 'a').length, 4000)
  const tenth = drawn(10, 'a')
  assert.ok(tenth.length > 320 && tenth.length < 480, String(tenth.length))
  assert.deepEqual(drawn(10, 'a'), tenth)
  assert.notDeepEqual(drawn(10, 'b'), tenth)
})
