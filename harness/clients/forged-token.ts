import { SignJWT, decodeJwt, decodeProtectedHeader, generateKeyPair } from 'jose'
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
  return await new SignJWT({ ...(isJwt ? decodeJwt(token) : claims), iss: 'https://issuer.other.example' })
    .setProtectedHeader({ ...(isJwt ? decodeProtectedHeader(token) : { typ: 'at+jwt' }), alg: 'ES256' })
    .sign(privateKey)
}
