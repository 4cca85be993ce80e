import { createPublicKey } from 'node:crypto'
import { SignJWT, exportJWK, generateKeyPair, importPKCS8 } from 'jose'
import type { ClientCredentials } from '../target/target.ts'

/** How a token request differs from a right one. */
export interface TokenAttempt {
  /** In the place of fields of the assertion's header; undefined leaves one out. */
  header?: Readonly<Record<string, unknown>> & { crit?: string[] }
  /** In the place of its claims; undefined leaves one out. */
  claims?: Readonly<Record<string, unknown>>
  /** Moves `exp`, and sets `nbf`: seconds from now. */
  expiresInSeconds?: number
  validFromSeconds?: number
  /**
   * Default: the registered key. `public key`: HMAC with the public key as its secret [RFC 8725 2.1]; `key in its header`:
   * another key, which the header brings as `jwk` [RFC 8725 3.10].
   */
  signedBy?: 'another key' | 'public key' | 'key in its header' | 'nothing'
  /** In the place of fields of the form; undefined leaves one out. */
  form?: Readonly<Record<string, string | undefined>>
  /** `id:secret` of HTTP Basic. */
  basic?: string
}

const signingKeys = new WeakMap<ClientCredentials, Promise<CryptoKey>>()

/** The key of a client, read once. */
function signingKeyOf(client: ClientCredentials): Promise<CryptoKey> {
  const known = signingKeys.get(client) ?? importPKCS8(client.privateKeyPem, client.algorithm)
  signingKeys.set(client, known)
  return known
}

/** A client assertion by the key of the client [RFC 7523], or one that is wrong in the way that is asked for. */
export async function signedAssertion(
  client: ClientCredentials,
  right: Readonly<Record<string, unknown>> & { iat: number },
  attempt: TokenAttempt,
): Promise<string> {
  const claims = {
    ...right,
    ...(attempt.expiresInSeconds === undefined ? {} : { exp: right.iat + attempt.expiresInSeconds }),
    ...(attempt.validFromSeconds === undefined ? {} : { nbf: right.iat + attempt.validFromSeconds }),
    ...attempt.claims,
  }
  const header = { alg: client.algorithm, kid: client.keyId, typ: 'JWT', ...attempt.header }
  if (attempt.signedBy === 'nothing') return `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`
  if (attempt.signedBy === 'public key')
    return await new SignJWT(claims)
      .setProtectedHeader({ ...header, alg: 'HS256' })
      .sign(Buffer.from(createPublicKey(client.privateKeyPem).export({ type: 'spki', format: 'pem' })))
  if (attempt.signedBy === undefined) {
    const critical = Object.fromEntries((header.crit ?? []).map((name) => [name, true]))
    return await new SignJWT(claims).setProtectedHeader(header).sign(await signingKeyOf(client), { crit: critical })
  }
  const { privateKey, publicKey } = await generateKeyPair(client.algorithm, { extractable: true })
  const brought = attempt.signedBy === 'key in its header' ? { jwk: await exportJWK(publicKey) } : {}
  return await new SignJWT(claims).setProtectedHeader({ ...header, ...brought }).sign(privateKey)
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
