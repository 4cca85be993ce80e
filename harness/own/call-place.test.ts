import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { placeIn, stackBelow } from './call-place.ts'

const places: readonly (readonly [string, ReturnType<typeof placeIn>])[] = [
  ['    at async body (file:///tmp/a%20b/x.scenario.ts:12:7)', { file: '/tmp/a b/x.scenario.ts', line: 12 }],
  ['    at /tmp/x.scenario.ts:3:1', { file: '/tmp/x.scenario.ts', line: 3 }],
  ['    at async /tmp/x.scenario.ts:3:1', { file: '/tmp/x.scenario.ts', line: 3 }],
  ['    at Object.<anonymous> (C:\\own\\x.scenario.ts:9:2)', { file: 'C:\\own\\x.scenario.ts', line: 9 }],
  ['    at node:internal/modules/run_main:1:2', undefined],
  ['', undefined],
]
for (const [frame, place] of places)
  test(`a frame names its place: ${frame.trim() || 'none'}`, () => {
    assert.deepEqual(placeIn(frame), place)
  })

test('the first frame is the caller', () => {
  const define = (): string => stackBelow(define)
  const place = placeIn(define())
  assert.equal(place?.file, fileURLToPath(import.meta.url))
})
