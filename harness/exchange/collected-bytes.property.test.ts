import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { property } from '../../tests/fuzz/property.ts'
import { collectedBytes } from './collected-bytes.ts'

property(
  'however bytes are cut into pieces, what is kept is the same',
  [fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 600, size: 'max' }), fc.nat(4000)],
  (pieces, limit) => {
    const collected = collectedBytes(limit)
    for (const piece of pieces) collected.add(piece)
    const whole = Buffer.concat(pieces)
    assert.equal(collected.sizeBytes(), whole.length)
    assert.deepEqual(collected.bytes(), whole.subarray(0, limit))
  },
  100,
)

test('sixteen million pieces of a byte take little more than their bytes', () => {
  const collected = collectedBytes(16 * 1024 * 1024)
  const piece = Buffer.from('x')
  const before = process.memoryUsage().heapUsed
  for (let count = 0; count < 16 * 1024 * 1024; count++) collected.add(piece)
  assert.equal(collected.bytes().length, 16 * 1024 * 1024)
  assert.ok(process.memoryUsage().heapUsed - before < 300 * 1024 * 1024)
})
