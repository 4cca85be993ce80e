import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inWorker } from '../tests/fuzz/in-worker.ts'
import { anyBytes, mutated } from '../tests/fuzz/mutated.ts'
import { property } from '../tests/fuzz/property.ts'
import { readJson } from './json.ts'

const words = ['"', '\\', '[', '{', ']', '}', ',', ':', '\u00e9', '1e999', '{"__proto__":{"a":1}}']
const document = Buffer.from('{"resourceType":"Bundle","entry":[{"a":"[[\\"{","b":[null,1.50,{}]}]}')

property(
  'JSON is read as the language reads it, and everything else is none',
  [fc.oneof(anyBytes, mutated([document], words))],
  (bytes) => {
    let expected: unknown
    try {
      expected = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      expected = undefined
    }
    assert.deepEqual(readJson(bytes, { strict: true }), expected)
  },
  1000,
)

property('what is written as JSON comes back', [fc.jsonValue({ maxDepth: 20 })], (value) => {
  assert.deepEqual(readJson(Buffer.from(JSON.stringify(value))), JSON.parse(JSON.stringify(value)))
})

test('200 levels are read and 201 are not; brackets within texts are no levels', () => {
  const nested = (levels: number): Buffer => Buffer.from('['.repeat(levels) + ']'.repeat(levels))
  assert.notEqual(readJson(nested(200)), undefined)
  assert.equal(readJson(nested(201)), undefined)
  assert.deepEqual(readJson(Buffer.from(`["${'['.repeat(500)}\\"["]`)), [`${'['.repeat(500)}"[`])
})

test('a key that is named like a prototype is a key and changes no prototype', () => {
  const read = readJson(Buffer.from('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'))
  assert.deepEqual(Object.keys(read as object), ['__proto__', 'constructor'])
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
})

for (const [what, bytes] of [
  ['16 MiB of opened brackets', Buffer.alloc(16 * 1024 * 1024, '[')],
  ['objects in objects', Buffer.from('{"a":'.repeat(1_000_000))],
  ['a text without end', Buffer.alloc(16 * 1024 * 1024, '"\\')],
] as const)
  test(`${what} end soon as no JSON`, async () => {
    assert.deepEqual(await inWorker(new URL('./json.js', import.meta.url).href, 'readJson', bytes), { gave: undefined })
  })
