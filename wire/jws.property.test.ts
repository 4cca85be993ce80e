import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateKeyPairSync, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { CompactSign, decodeJwt, decodeProtectedHeader, exportJWK } from 'jose'
import type { JWK } from 'jose'
import { secretBook } from '../harness/exchange/secret-book.ts'
import { tokenFact } from '../harness/exchange/facts.ts'
import { inWorker } from '../tests/fuzz/in-worker.ts'
import { mutated } from '../tests/fuzz/mutated.ts'
import { property } from '../tests/fuzz/property.ts'
import { decodeJws } from './jws.ts'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'k' }
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const signed = (claims: unknown, header: { alg: string; kid?: string } = { alg: 'RS256', kid: 'k' }): Promise<string> =>
  new CompactSign(Buffer.from(JSON.stringify(claims))).setProtectedHeader(header).sign(privateKey)
const factOf = (token: string, keys: readonly unknown[]): ReturnType<typeof tokenFact> =>
  tokenFact(Buffer.from(JSON.stringify({ access_token: token })), secretBook(Buffer.alloc(32)), { keys: keys as JWK[] })

const claims = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), {
  maxKeys: 5,
  noNullPrototype: true,
})
property(
  'a token is read as jose reads it',
  [claims],
  async (said) => {
    const token = await signed(said)
    assert.deepEqual(decodeJws(token), { header: decodeProtectedHeader(token), claims: decodeJwt(token) })
  },
  50,
)

const token = await signed({ iss: 'a', aud: ['b'], exp: 1, nested: { a: [1] } })
property(
  'a damaged token is opaque, or is read; it is never verified',
  [mutated([Buffer.from(token)], ['.', '=', '..', 'e30', '\n', '-', '_'])],
  async (bytes) => {
    const text = Buffer.from(bytes).toString('latin1')
    decodeJws(text)
    const fact = await factOf(text, [jwk])
    assert.ok(fact.form !== 'jwt' || fact.signatureVerified !== true || text.startsWith(token.slice(0, -2)))
  },
  150,
)

test('no confusion of algorithms verifies a token: none, HMAC with the public key, an oct key, null among the keys', async () => {
  const body = encoded({ iss: 'a' })
  const hmac = (header: string, secret: string | Buffer): string =>
    createHmac('sha256', secret).update(`${header}.${body}`).digest('base64url')
  const none = `${encoded({ alg: 'none', kid: 'k' })}.${body}.`
  const head = encoded({ alg: 'HS256', kid: 'k' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' })
  const confused = `${head}.${body}.${hmac(head, pem)}`
  const secret = Buffer.from('published-by-mistake')
  const oct = { kty: 'oct', kid: 'k', k: secret.toString('base64url'), alg: 'HS256' }
  for (const [text, keys] of [
    [none, [jwk]],
    [confused, [jwk]],
    [`${head}.${body}.${hmac(head, secret)}`, [oct]],
    [token, [null, 7, {}, { kid: 'k' }]],
    [token, [null, { ...jwk, kty: 'EC' }]],
  ] as const) {
    const fact = await factOf(text, keys)
    assert.equal(fact.form === 'jwt' && fact.signatureVerified === true, false)
  }
  assert.equal(((await factOf(token, [jwk])) as { signatureVerified?: boolean }).signatureVerified, true)
})

const hostile: Readonly<Record<string, string>> = {
  'a token of 10 MB': `${'a'.repeat(5_000_000)}.${'b'.repeat(5_000_000)}.`,
  'claims in 100,000 levels': `${encoded({ alg: 'none' })}.${Buffer.from('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)).toString('base64url')}.`,
  'a million dots': '.'.repeat(1_000_000),
}
for (const [what, text] of Object.entries(hostile))
  test(`${what}: opaque, and soon`, async () => {
    assert.deepEqual(await inWorker(new URL('./jws.js', import.meta.url).href, 'decodeJws', text), { gave: undefined })
  })
