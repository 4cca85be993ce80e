import { createPublicKey } from 'node:crypto'
import type { JsonWebKey } from 'node:crypto'
import { SignJWT, decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair } from 'jose'
/** Tokens that no country may accept, made from one that it issued. */

/** The token with one character of its signature (or of an opaque token's middle) changed. */
export function withBrokenSignature(token: string): string {
  const parts = token.split('.')
  const start = parts.length === 3 ? token.length - (parts[2] ?? '').length : 0
  const place = start + Math.floor((token.length - start) / 2)
  const other = token[place] === 'A' ? 'B' : 'A'
  return `${token.slice(0, place)}${other}${token.slice(place + 1)}`
}

/** The token's claims (or plausible ones for an opaque token) without a signature, `alg` none [RFC 8725 3.1]. */
export function withoutSignature(token: string, claims: Readonly<Record<string, unknown>>): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = token.split('.').length === 3 ? (token.split('.')[1] ?? '') : encode(claims)
  return `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`
}

/** The token's claims (or plausible ones for an opaque token) as another issuer signs them, under the same key id. */
export async function fromAnotherIssuer(token: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const isJwt = token.split('.').length === 3
  const { privateKey } = await generateKeyPair('ES256')
  return await new SignJWT({ ...claimsOf(token, claims), iss: 'https://issuer.other.example' })
    .setProtectedHeader({ ...(isJwt ? decodeProtectedHeader(token) : { typ: 'at+jwt' }), alg: 'ES256' })
    .sign(privateKey)
}

/** The token's claims (or plausible ones) signed by a key that the header itself brings, as `jwk` [RFC 8725 3.10; RFC 7515 4.1.3]. */
export async function byTheKeyInItsHeader(token: string, claims: Readonly<Record<string, unknown>>): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true })
  return await new SignJWT(claimsOf(token, claims))
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', jwk: await exportJWK(publicKey) })
    .sign(privateKey)
}

/**
 * The token's claims (or plausible ones) by HS256, whose secret is the published key as PEM: a verifier that takes the
 * algorithm from the header takes its own public key for the secret [RFC 8725 2.1]. Undefined for a key that cannot be read.
 */
export async function byThePublicKeyAsSecret(
  token: string,
  claims: Readonly<Record<string, unknown>>,
  publicJwk: JsonWebKey & { kid?: unknown },
): Promise<string | undefined> {
  const pem = pemOf(publicJwk)
  if (pem === undefined) return undefined
  const kid = typeof publicJwk.kid === 'string' ? { kid: publicJwk.kid } : {}
  return await new SignJWT(claimsOf(token, claims))
    .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...kid })
    .sign(Buffer.from(pem))
}

function pemOf(publicJwk: JsonWebKey): string | undefined {
  try {
    return String(createPublicKey({ key: publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }))
  } catch {
    return undefined // the key set is judged as OC-04
  }
}

const claimsOf = (token: string, plausible: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  token.split('.').length === 3 ? decodeJwt(token) : plausible
