import { compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose'
import type { JWTPayload, ProtectedHeaderParameters } from 'jose'
import type { CountryA } from '../country.ts'
import type { RegisteredClient } from '../country-world.ts'
import type { AssertionResult, TokenRefusal } from './token-order.ts'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const leewaySeconds = 60
const longestAssertionSeconds = 300

/** Verifies `private_key_jwt` [SMART backend services; IUA ITI-71]: signature, names, audience, dates. Not the replay. */
export async function verifyAssertion(world: CountryA['world'], form: URLSearchParams): Promise<AssertionResult> {
  if (form.get('client_assertion_type') !== assertionType)
    return refusal(400, 'invalid_request', `client_assertion_type is not ${assertionType}`)
  const assertion = form.get('client_assertion')
  if (assertion === null || assertion === '') return refusal(400, 'invalid_request', 'client_assertion is missing')
  const read = readAssertion(assertion)
  if (read === undefined) return refusal(401, 'invalid_client', 'client_assertion is not a JWT')
  const { header, claims } = read
  const client = world.clients.find(({ id }) => id === claims.iss)
  if (client === undefined || claims.sub !== claims.iss)
    return refusal(401, 'invalid_client', 'iss and sub do not name a registered client')
  if (header.alg !== 'ES384' && header.alg !== 'RS384')
    return refusal(401, 'invalid_client', 'alg is neither ES384 nor RS384')
  if (header.typ !== undefined && header.typ.toUpperCase() !== 'JWT')
    return refusal(401, 'invalid_client', 'typ is not JWT')
  if (!client.jwks.keys.some(({ kid }) => kid === header.kid))
    return refusal(401, 'invalid_client', 'kid names no key of the client')
  if (!(await signedBy(client, assertion))) return refusal(401, 'invalid_client', 'signature does not verify')
  const wrong = wrongClaim(claims, world.urls.tokenUrl, Math.floor(world.now().getTime() / 1000))
  return wrong === undefined ? { client, claims } : refusal(401, 'invalid_client', wrong)
}

/** Remembers an assertion; false when the client has used it before. */
export function assertionIsNew(
  world: CountryA['world'],
  client: RegisteredClient,
  jti: string,
  expiresAt: number,
): boolean {
  const { seenAssertions } = world.state
  const key = `${client.id} ${jti}`
  if (seenAssertions.has(key)) return false
  const forgetBefore = Math.floor(world.now().getTime() / 1000) - leewaySeconds
  if (seenAssertions.size > 10_000)
    for (const [seen, expiry] of seenAssertions) if (expiry < forgetBefore) seenAssertions.delete(seen)
  seenAssertions.set(key, expiresAt)
  return true
}

function wrongClaim(claims: JWTPayload, tokenUrl: string, now: number): string | undefined {
  const audiences = [claims.aud ?? []].flat()
  if (!audiences.includes(tokenUrl)) return 'aud is not the token endpoint'
  if (typeof claims.jti !== 'string' || claims.jti === '') return 'jti is missing'
  if (typeof claims.exp !== 'number') return 'exp is missing'
  if (claims.exp + leewaySeconds <= now) return 'the assertion has expired'
  if (claims.exp > now + longestAssertionSeconds + leewaySeconds) return 'exp is more than five minutes ahead'
  if (typeof claims.nbf === 'number' && claims.nbf > now + leewaySeconds) return 'the assertion is not valid yet'
  if (typeof claims.iat === 'number' && claims.iat > now + leewaySeconds) return 'iat is in the future'
  return undefined
}

function readAssertion(assertion: string): { header: ProtectedHeaderParameters; claims: JWTPayload } | undefined {
  try {
    return { header: decodeProtectedHeader(assertion), claims: decodeJwt(assertion) }
  } catch {
    return undefined // not a JWT: the caller refuses it by name
  }
}

async function signedBy(client: RegisteredClient, assertion: string): Promise<boolean> {
  try {
    await compactVerify(assertion, keySetOf(client), { algorithms: ['ES384', 'RS384'] })
    return true
  } catch {
    return false // jose throws for every signature that does not verify
  }
}

function refusal(status: 400 | 401, error: string, description: string): TokenRefusal {
  return { status, error, description }
}

type KeySet = ReturnType<typeof createLocalJWKSet>
const keySets = new WeakMap<RegisteredClient, KeySet>()

/** The keys of a client, imported once. */
function keySetOf(client: RegisteredClient): KeySet {
  const known = keySets.get(client) ?? createLocalJWKSet(client.jwks)
  keySets.set(client, known)
  return known
}
