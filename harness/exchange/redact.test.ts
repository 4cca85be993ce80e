import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaksIn, redactBytes, redactHeaders, redactText, withoutIssuedTokens } from './redact.ts'
import { secretBook } from './secret-book.ts'
import type { SecretBook, SecretKind } from './secret-book.ts'

const canary = 'CANARY+4f/1=0b2-secret'
const book = (kind: SecretKind = 'token', ...values: readonly string[]): SecretBook => {
  const made = secretBook(Buffer.alloc(32, 7))
  for (const value of values) made.learn(kind, value)
  return made
}
const jwt = `${Buffer.from('{"alg":"ES384"}').toString('base64url')}.${Buffer.from('{"a":1}').toString('base64url')}.c2lnbmF0dXJl`
const pem = '-----BEGIN PRIVATE KEY-----\nQ0FOQVJZ\n-----END PRIVATE KEY-----\n'

test('headers that carry credentials lose them, known or not, and keep their scheme', () => {
  const headers = redactHeaders(
    [
      ['Authorization', `Bearer ${canary}`],
      ['Proxy-Authorization', `Basic ${canary}`],
      ['Cookie', `sid=${canary}; b=2`],
      ['set-cookie', `sid=${canary}; Path=/`],
      ['Location', `https://x.example/?access_token=${encodeURIComponent(canary)}&b=2`],
      ['X-Echo', jwt],
      ['Accept', 'a/b'],
    ],
    book(),
  )
  assert.ok(headers.every(([, value]) => !value.includes('CANARY') && !value.includes(jwt)))
  const values = Object.fromEntries(headers)
  assert.match(values['Authorization'] ?? '', /^Bearer \[redacted:token:[0-9a-f]{12}\]$/)
  assert.match(values['set-cookie'] ?? '', /^sid=\[redacted:cookie:[0-9a-f]{12}\]; Path=\/$/)
  assert.match(values['Location'] ?? '', /&b=2$/)
  assert.equal(values['Accept'], 'a/b')
})

const forms: readonly (readonly [where: string, text: string])[] = [
  ['as it is', `x ${canary} y`],
  ['percent-encoded', `https://x.example/?t=${encodeURIComponent(canary)}`],
  ['in base64', Buffer.from(canary).toString('base64')],
  ['in base64url', Buffer.from(canary).toString('base64url')],
  ['in JSON', JSON.stringify({ any: canary })],
]
for (const [where, text] of forms)
  test(`a known secret is redacted ${where}, in text and in bytes`, () => {
    const own = book('token', canary)
    const left = (out: string): boolean => forms.every(([, form]) => !out.includes(form.replace(/=+$/, '')))
    assert.ok(left(redactText(text, own)), redactText(text, own))
    assert.ok(redactText(text, own).includes(own.marker('token', canary)))
    const bytes = Buffer.concat([Buffer.from([0, 1]), Buffer.from(text), Buffer.from([0, 255])])
    const out = Buffer.from(redactBytes(bytes, false, own))
    assert.ok(left(out.toString('latin1')))
    assert.equal(out.length, bytes.length)
    assert.deepEqual([out.subarray(0, 2), out.subarray(-2)], [bytes.subarray(0, 2), bytes.subarray(-2)])
  })

test('unknown secrets are redacted by the names of their fields, in forms, JSON and URLs', () => {
  const value = 'never-seen-before'
  for (const field of ['access_token', 'refresh_token', 'id_token', 'client_assertion', 'client_secret']) {
    for (const text of [`a=1&${field}=${value}`, `${field}=${value}`, `https://x.example/?${field}=${value}#f`])
      assert.ok(!redactText(text, book()).includes(value), text)
    const json = redactText(`{ "${field}" : "${value}", "b": [1] }`, book())
    assert.ok(!json.includes(value))
    assert.deepEqual((JSON.parse(json) as { b: unknown }).b, [1])
  }
  assert.ok(!redactText(`https://x.example/?code=${value}`, book()).includes(value))
})

test('what is no secret stays: codings of FHIR, a coding named code, short values', () => {
  const text = '{"code":"18748-4","coding":[{"system":"http://loinc.org","code":"85430-7-and-longer"}]}'
  assert.equal(redactText(text, book()), text)
  const query = 'type=http://loinc.org|18748-4&date=ge2026&code=x'
  assert.equal(redactText(query, book()), query)
  const bytes = Buffer.from(text)
  assert.equal(redactBytes(bytes, true, book()), bytes)
})

test('a JWT and a private key are redacted wherever they stand, and JSON stays JSON', () => {
  const json = JSON.stringify({
    diagnostics: `bad token ${jwt}, sorry`,
    key: pem,
    open: pem.slice(0, 40),
    after: 'kept',
  })
  const out = redactText(json, book())
  for (const secret of [jwt, 'Q0FOQVJZ']) assert.ok(!out.includes(secret))
  const parsed = JSON.parse(out) as Record<string, string>
  assert.equal(parsed['after'], 'kept')
  assert.match(parsed['diagnostics'] ?? '', /^bad token \[redacted:token:[0-9a-f]{12}\], sorry$/)
  assert.match(parsed['key'] ?? '', /^\[redacted:key:/)
  assert.ok(!redactText(pem, book()).includes('Q0FOQVJZ'))
  assert.ok(!redactText(pem.slice(0, 35), book()).includes('Q0FO'))
})

test('equality is kept and the value is not: one marker for one secret, by the key of the run', () => {
  const [one, other] = ['one-secret-token', 'another-secret-token']
  const own = book('token', one, other)
  const [first, second, third] = redactText(`${one} ${other} ${one}`, own).split(' ')
  assert.equal(first, third)
  assert.notEqual(first, second)
  assert.equal(redactHeaders([['Authorization', `Bearer ${one}`]], own)[0]?.[1], `Bearer ${first}`)
  const foreign = secretBook(Buffer.alloc(32, 8))
  assert.notEqual(foreign.digest(one), own.digest(one))
})

test('redacting twice changes nothing more', () => {
  const own = book('token', canary)
  const text = `a=1&access_token=${encodeURIComponent(canary)}&client_assertion=${jwt} {"access_token":"${canary}"} ${pem}`
  const once = redactText(text, own)
  assert.equal(redactText(once, own), once)
})

test('a secret that contains another one is redacted whole', () => {
  const own = book('token', 'short-secret', 'short-secret-and-its-end')
  assert.ok(!redactText('x short-secret-and-its-end', own).includes('and-its-end'))
})

test('leaks name what came back and where', () => {
  const own = book('assertion', canary)
  const leaks = leaksIn({ headers: [['X-Echo', canary]], body: `<p>${jwt}</p>` }, own)
  assert.deepEqual(leaks, [
    { what: 'the assertion that was sent', where: 'header X-Echo' },
    { what: 'a token', where: 'body' },
  ])
  assert.deepEqual(leaksIn({ headers: [['A', 'b']], body: '{"code":"x"}' }, own), [])
})

test('a token whose answer is cut within it is redacted', () => {
  for (const cut of ['{"access_token":"opaque-tok', '{"access_token":"opaque-tok\\'])
    assert.match(redactText(cut, book()), /^\{"access_token":"\[redacted:token:[0-9a-f]{12}\]\\?$/)
})

test('of a token answer the tokens that it gives are no leak, and whatever else is secret in it is one', () => {
  const own = book('assertion', canary)
  const leaksOf = (answer: unknown) =>
    leaksIn({ headers: [], body: withoutIssuedTokens(JSON.stringify(answer, undefined, 2)) }, own)
  assert.deepEqual(leaksOf({ access_token: jwt, id_token: jwt, refresh_token: 'a"b', expires_in: 300 }), [])
  const echoed = [{ what: 'the assertion that was sent', where: 'body' }]
  assert.deepEqual(leaksOf({ error: 'invalid_client', error_description: `bad assertion ${canary}` }), echoed)
  assert.deepEqual(leaksOf({ access_token: jwt, client_assertion: canary }), echoed)
})

test('long texts made to be slow are redacted all the same', () => {
  const many = '-eyJaaaa'.repeat(500_000)
  assert.equal(redactText(many, book()), many)
  const long = `{"token":"${'a'.repeat(8_000_000)}"}`
  assert.match(redactText(long, book()), /^\{"token":"\[redacted:token:\w{12}\]"\}$/)
  assert.equal(withoutIssuedTokens(`{"access_token":"${'a\\"'.repeat(4_000_000)}"}`), '{"access_token":""}')
})
