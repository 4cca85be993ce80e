import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { SignJWT, compactVerify, decodeProtectedHeader, exportJWK, generateKeyPair, importJWK } from 'jose'
import { byTheKeyInItsHeader, byThePublicKeyAsSecret } from './forged-token.ts'

const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
const right = await new SignJWT({ sub: 'a' }).setProtectedHeader({ alg: 'ES256', kid: 'k' }).sign(privateKey)
const jwk = { ...(await exportJWK(publicKey)), kid: 'k' }
const claimsOf = async (token: string, key: Parameters<typeof compactVerify>[1]): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode((await compactVerify(token, key)).payload))

void test('a token by the published key as secret verifies by that key alone', async () => {
  const forged = (await byThePublicKeyAsSecret(right, {}, jwk)) ?? ''
  const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
  assert.deepEqual(await claimsOf(forged, Buffer.from(pem)), { sub: 'a' })
  assert.equal(decodeProtectedHeader(forged).kid, 'k')
  await assert.rejects(compactVerify(forged, Buffer.from('another secret of some length, at least')))
  assert.equal(await byThePublicKeyAsSecret(right, {}, { kty: 'none' }), undefined)
})

void test('a token by the key of its own header verifies by that key; an opaque one has plausible claims', async () => {
  const forged = await byTheKeyInItsHeader(right, {})
  const { jwk: brought, alg } = decodeProtectedHeader(forged)
  assert.deepEqual(await claimsOf(forged, await importJWK(brought ?? {}, alg)), { sub: 'a' })
  await assert.rejects(compactVerify(forged, publicKey))
  const ofOpaque = decodeProtectedHeader(await byTheKeyInItsHeader('opaque', { sub: 'b' })).jwk
  assert.ok(ofOpaque !== undefined)
})
