import { decodeProtectedHeader } from 'jose'
import type { JWTHeaderParameters, JWTPayload } from 'jose'
import type { AnswerContext, CountryA } from '../country.ts'

/** A request that is refused before anything is looked up. */
export interface AccessRefusal {
  allowed: false
  status: 401 | 403
  diagnostics: string
  headers: Record<string, string>
}

export interface AccessGrant {
  allowed: true
  /** Absent where no token is asked for. */
  claims?: JWTPayload
}

/** Checks the bearer token of a request for its origin and one of the scopes [ITI-72]. */
export async function authorise(
  country: CountryA,
  context: AnswerContext,
  anyOfScopes: readonly string[],
): Promise<AccessGrant | AccessRefusal> {
  const token = country.bearerOf(context)
  if (country.openOrigins.includes(context.origin) && token === undefined) return { allowed: true }
  const unauthorised = (diagnostics: string, error?: string): AccessRefusal => ({
    allowed: false,
    status: 401,
    diagnostics,
    headers: { 'WWW-Authenticate': country.wwwAuthenticate(error) },
  })
  if (token === undefined)
    return context.url.searchParams.has('access_token')
      ? unauthorised('a token is not taken from the URL', 'invalid_request')
      : unauthorised('no bearer token')
  const header = headerOf(token)
  if (header === undefined || !country.algorithmAllowed(header))
    return unauthorised('the token cannot be accepted', 'invalid_token')
  const claims = await country.verifiedClaims(token, header)
  if (claims === undefined) return unauthorised('the token cannot be verified', 'invalid_token')
  if (!country.notExpired(claims)) return unauthorised('the token has expired', 'invalid_token')
  if (!country.validYet(claims)) return unauthorised('the token is not valid yet', 'invalid_token')
  if (!country.issuerIsOurs(claims)) return unauthorised('the token is of another issuer', 'invalid_token')
  if (!country.audienceIsRight(claims, context.origin))
    return unauthorised('the token is for another audience', 'invalid_token')
  context.claims = claims
  return country.scopeAllows(claims, anyOfScopes)
    ? { allowed: true, claims }
    : {
        allowed: false,
        status: 403,
        diagnostics: 'the scope of the token does not allow this',
        headers: { 'WWW-Authenticate': country.wwwAuthenticate('insufficient_scope') },
      }
}

function headerOf(token: string): JWTHeaderParameters | undefined {
  try {
    const header = decodeProtectedHeader(token)
    return typeof header.alg === 'string' ? { ...header, alg: header.alg } : undefined
  } catch {
    return undefined // not a JWT: refused by name
  }
}
