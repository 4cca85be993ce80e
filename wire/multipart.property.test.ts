import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inWorker } from '../tests/fuzz/in-worker.ts'
import { anyBytes, mutated } from '../tests/fuzz/mutated.ts'
import { property } from '../tests/fuzz/property.ts'
import { parseContentType, readMultipart } from './multipart.ts'

const type = (boundary: string): string => `multipart/related; type="application/dicom"; boundary="${boundary}"`
const word = 'Content-Type: application/dicom\r\n\r\n'
const whole = Buffer.from(`--b\r\n${word}one\r\n--b\r\n${word}two--b\r\n--b--\r\n`)
const words = ['\r\n', '\n', '--b', '--b--', '\r\n--b\r\n', '\r\n--b--', ':', '\0', word]

property(
  'hostile bodies and types never throw, and parts are views within the body that do not overlap',
  [
    fc.oneof(anyBytes, mutated([whole], words)),
    fc.oneof(
      fc.constant(type('b')),
      mutated([Buffer.from(type('b'))], [';', '"', '\\', '=']).map((bytes) => Buffer.from(bytes).toString('latin1')),
    ),
  ],
  (body, contentType) => {
    const { parts, problems } = readMultipart(contentType, body)
    assert.ok(problems.length <= 100)
    let end = body.byteOffset
    for (const { body: own, headers } of parts) {
      assert.ok(own.buffer === body.buffer && own.byteOffset >= end)
      end = own.byteOffset + own.byteLength
      assert.ok(headers.length <= 100)
    }
    assert.ok(end <= body.byteOffset + body.byteLength)
  },
  2000,
)

const boundaryOf = fc.stringMatching(/^[A-Za-z0-9'()+_,./:=? -]{0,69}[A-Za-z0-9'()+_,./:=?-]$/)
property(
  'parts that are written come back, whatever their bytes are',
  [fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 5 }), boundaryOf],
  (bodies, boundary) => {
    fc.pre(bodies.every((one) => !Buffer.from(one).includes(`--${boundary}`)))
    const pieces = bodies.flatMap((bytes) => [Buffer.from(`--${boundary}\r\n${word}`), bytes, Buffer.from('\r\n')])
    const read = readMultipart(type(boundary), Buffer.concat([...pieces, Buffer.from(`--${boundary}--`)]))
    assert.deepEqual(read.problems, [])
    assert.deepEqual(
      read.parts.map(({ body }) => Buffer.from(body)),
      bodies.map((one) => Buffer.from(one)),
    )
  },
)

property('parameters that are written come back', [fc.string({ maxLength: 30, unit: 'binary-ascii' })], (value) => {
  fc.pre(!/[\r\n]/.test(value))
  const quoted = value.replace(/["\\]/g, '\\$&')
  assert.equal(parseContentType(`a/b; x="${quoted}"; y=1`).parameters.get('x')?.value, value)
})

const hostile: readonly (readonly [what: string, type: string, body: string])[] = [
  ['a million parts of no length', type('b'), '--b\r\n\r\n\r\n'.repeat(1_000_000)],
  ['a million headers in a part', type('b'), `--b\r\n${'a:\r\n'.repeat(1_000_000)}\r\nx\r\n--b--`],
  ['a header of 8 MiB', type('b'), `--b\r\na:${'b'.repeat(8 << 20)}\r\n\r\nx\r\n--b--`],
  ['a boundary in every place of the data', type('b'), '--b'.repeat(4_000_000)],
  ['a boundary of 200,000 letters', type('b'.repeat(200_000)), `--${'b'.repeat(200_000)}\r\n`.repeat(40)],
  ['a boundary that nearly occurs', type(`${'-'.repeat(60)}x`), '-'.repeat(8 << 20)],
  ['a type of quotes without end', `multipart/related; boundary="${'\\"'.repeat(100_000)}`, ''],
  ['a type of 100,000 parameters', `multipart/related${'; a="b'.repeat(100_000)}`, ''],
  ['a type of spaces', `multipart/related;${' '.repeat(200_000)}a${' '.repeat(50_000)}`, ''],
]
for (const [what, contentType, body] of hostile)
  test(`${what}: read soon and in little memory`, async () => {
    const module = new URL('./multipart.js', import.meta.url).href
    const outcome = await inWorker(module, 'readMultipart', contentType, Buffer.from(body, 'latin1'))
    assert.ok('gave' in outcome, JSON.stringify(outcome))
  })
