import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseContentType, readMultipart } from './multipart.ts'

const contentType = 'multipart/related; type="application/dicom"; boundary=b'
const part = (data: string, headers = 'Content-Type: application/dicom\r\n'): string =>
  `--b\r\n${headers}\r\n${data}\r\n`
const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')
const read = (text: string, type = contentType): ReturnType<typeof readMultipart> => readMultipart(type, bytesOf(text))
const bodies = (text: string): string[] => read(text).parts.map(({ body }) => Buffer.from(body).toString('latin1'))

/** Mulberry32: the same seed gives the same numbers below 1. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

test('right framing has no problem, and parts are views of the body', () => {
  const body = bytesOf(`${part('one')}${part('')}${part('t\r\nwo\r\n')}--b--\r\n`)
  const { parts, problems, boundary } = readMultipart(contentType, body)
  assert.deepEqual(problems, [])
  assert.equal(boundary, 'b')
  assert.deepEqual(
    parts.map((one) => Buffer.from(one.body).toString()),
    ['one', '', 't\r\nwo\r\n'],
  )
  assert.deepEqual(parts[0]?.headers, [['Content-Type', 'application/dicom']])
  assert.ok(parts.every((one) => one.body.buffer === body.buffer))
})

test('a preamble of white space and spaces behind a boundary are right framing', () => {
  const { problems, parts } = read(`\r\n--b \t\r\nContent-Type: application/dicom\r\n\r\nx\r\n--b--`)
  assert.deepEqual([problems, parts.length], [[], 1])
})

test('boundary text within data is data', () => {
  const data = 'x--b\r\ny--b--z\r\n--bc\r\n--b-\r\n -- b'
  assert.deepEqual(bodies(`${part(data)}--b--`), [data])
})

const broken: readonly (readonly [rule: RegExp, body: string, contentType?: string])[] = [
  [/media type is multipart\/mixed/, `${part('x')}--b--`, 'multipart/mixed; type="application/dicom"; boundary=b'],
  [/media type is missing/, `${part('x')}--b--`, '; type="application/dicom"; boundary=b'],
  [/no type parameter/, `${part('x')}--b--`, 'multipart/related; boundary=b'],
  [/type parameter is not quoted/, `${part('x')}--b--`, 'multipart/related; type=application/dicom; boundary=b'],
  [/^no boundary$/, `${part('x')}--b--`, 'multipart/related; type="application/dicom"'],
  [/type parameter is image, no/, `${part('x')}--b--`, 'multipart/related; type="image"; boundary=b'],
  [/application\/dicom, not image\/png$/, `${part('x')}--b--`, 'multipart/related; type="image/png"; boundary=b'],
  [/begins like one, at byte \d+$/, `${part('x\r\n--bc\r\ny')}--b--`],
  [/part 1: text behind the boundary/, `--b x\r\nContent-Type: application/dicom\r\n\r\nx\r\n--b--`],
  [/longer than 70/, 'x', `multipart/related; type="application/dicom"; boundary=${'b'.repeat(71)}`],
  [/does not occur/, 'nothing of the kind'],
  [/bytes before the first boundary/, `hello\r\n${part('x')}--b--`],
  [/no closing boundary/, part('x')],
  [/bytes after the closing boundary/, `${part('x')}--b--\r\nmore`],
  [/^no part$/, '--b--\r\n'],
  [/boundary line ends by LF alone/, `--b\nContent-Type: application/dicom\r\n\r\nx\r\n--b--`],
  [/headers do not end/, `--b\r\nContent-Type: application/dicom\r\nx\r\n--b--`],
  [/part 1: no Content-Type/, `${part('x', '')}--b--`],
  [/part 2: Content-Type text\/html/, `${part('x')}${part('x', 'Content-Type: text/html\r\n')}--b--`],
  [/no CRLF before the boundary/, `--b\r\nContent-Type: application/dicom\r\n\r\nx\n--b--`],
]
for (const [rule, body, type] of broken)
  test(`a broken rule of framing is named, and no other: ${rule.source}`, () => {
    const { problems } = read(body, type)
    assert.ok(
      problems.some((problem) => rule.test(problem)),
      problems.join('; '),
    )
    const others = problems.filter((problem) => !rule.test(problem))
    assert.deepEqual(others, rule.source.includes('longer') ? ['the boundary does not occur in the body'] : [])
  })

test('a body that is cut anywhere never throws, never reads a whole multipart, and keeps the parts before the cut', () => {
  const whole = bytesOf(`${part('first')}${part('second')}--b--`)
  for (let length = 0; length < whole.length; length += 1) {
    const { problems, parts } = readMultipart(contentType, whole.subarray(0, length))
    assert.ok(problems.length > 0, `cut at ${length}`)
    const firstEnds = part('first').length + '--b\r\n'.length
    if (length >= firstEnds) assert.equal(Buffer.from(parts[0]?.body ?? []).toString(), 'first', `cut at ${length}`)
  }
})

test('5,000 mutated bodies never throw, and every part lies within the body', () => {
  const next = seeded(7)
  const whole = bytesOf(`${part('first')}${part('--b--')}${part('')}--b--\r\n`)
  const spices = ['\r\n', '--b', '--b--', '\n', '\0', '\r\n\r\n', 'Content-Type: x']
  for (let round = 0; round < 5000; round += 1) {
    let mutated = Buffer.from(whole)
    for (let step = 0; step < 1 + Math.floor(next() * 4); step += 1) {
      const at = Math.floor(next() * mutated.length)
      const spice = bytesOf(spices[Math.floor(next() * spices.length)] ?? '')
      mutated =
        next() < 0.5
          ? Buffer.concat([mutated.subarray(0, at), spice, mutated.subarray(at)])
          : Buffer.concat([mutated.subarray(0, at), mutated.subarray(at + Math.floor(next() * 8))])
    }
    const { parts } = readMultipart(contentType, mutated)
    const size = parts.reduce((sum, { body }) => sum + body.length, 0)
    assert.ok(size <= mutated.length)
  }
})

test('a body full of boundaries is read in one pass, and its problems are few', () => {
  const hostile = bytesOf('--b\r\n'.repeat(3_000_000))
  const begun = performance.now()
  const { problems, parts } = readMultipart(contentType, hostile)
  assert.ok(performance.now() - begun < 5000, 'it took longer than 5 s')
  assert.ok(parts.length <= 100_000)
  assert.ok(problems.length <= 100)
})

test('parameters of a Content-Type are read, quoted or not', () => {
  const { mediaType, parameters } = parseContentType('Multipart/Related; TYPE="a/b"; boundary="a;b=\\"c\\""; start=x')
  assert.equal(mediaType, 'multipart/related')
  assert.deepEqual(
    [...parameters],
    [
      ['type', { value: 'a/b', quoted: true }],
      ['boundary', { value: 'a;b="c"', quoted: true }],
      ['start', { value: 'x', quoted: false }],
    ],
  )
})
