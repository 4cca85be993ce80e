import { SignJWT, compactVerify } from 'jose'
import type { JWTPayload } from 'jose'
import type { TokenRules } from '../country.ts'
import type { CountryWorld, OriginName } from '../country-world.ts'
import { assertionIsNew, verifyAssertion } from './client-assertion.ts'
import { fieldOf, patientIn, recordIn, studiesIn } from './token-order.ts'
import type { TokenOrder, TokenRefusal } from './token-order.ts'

/** Scopes that the FHIR origin grants: SMART v1 and v2 spellings, IUA transaction names. */
export const fhirScopes: readonly string[] = [
  ...['Patient', 'DocumentReference', 'ImagingStudy', 'AuditEvent'].flatMap((type) =>
    ['read', 'search', 'rs', 'r', 's'].map((action) => `system/${type}.${action}`),
  ),
  ...['Bundle', 'Binary'].flatMap((type) => ['read', 'r'].map((action) => `system/${type}.${action}`)),
  'ITI-67',
  'ITI-68',
  'ITI-78',
  'ITI-81',
  'ITI-119',
]
/** Scope of the imaging channels [C-1]. */
export const imagingScopes: readonly string[] = ['imaging.read']
/** Scope of the viewer [C-1]. */
export const viewerScopes: readonly string[] = ['imaging.view']

const defaultLifetimeSeconds = 300
/** Clocks of two hosts of a country may differ so much. */
const leewayMilliseconds = 60_000
const rememberedTokens = 2000

/** The reference country's token endpoint and token checks [ITI-71, ITI-72, convention C-1]. */
export function tokenRules(world: CountryWorld): TokenRules {
  const seconds = (): number => Math.floor(world.now().getTime() / 1000)
  return {
    tokenHeaders: () => ({ 'Cache-Control': 'no-store', Pragma: 'no-cache' }),
    grantAllowed: (grant) => grant === 'client_credentials',
    basicClient: () => ({
      status: 401,
      error: 'invalid_client',
      description: 'clients are known by private_key_jwt alone',
      challenge: 'Basic realm="none"',
    }),
    verifyClientAssertion: (form) => verifyAssertion(world, form),
    assertionIsNew: (client, jti, expiresAt) => assertionIsNew(world, client, jti, expiresAt),
    orderAllowed,
    tokenClaims: (order) => {
      const issuedAt = seconds()
      return {
        iss: world.urls.fhirBaseUrl,
        sub: order.client.id,
        client_id: order.client.id,
        aud: order.resource,
        jti: world.nextId(),
        iat: issuedAt,
        ...(order.client.tokenStartsInSeconds === undefined
          ? {}
          : { nbf: issuedAt + order.client.tokenStartsInSeconds }),
        exp: issuedAt + (order.client.tokenLifetimeSeconds ?? defaultLifetimeSeconds),
        scope: order.scopes.join(' '),
        extensions: extensionsOf(order),
      }
    },
    signToken: (claims) =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: world.signingKey.algorithm, kid: world.signingKey.keyId, typ: 'at+jwt' })
        .sign(world.signingKey.privateKey),
    tokenAnswer: (order, accessToken) => ({
      access_token: accessToken,
      token_type: 'bearer',
      expires_in: order.client.tokenLifetimeSeconds ?? defaultLifetimeSeconds,
      scope: order.scopes.join(' '),
    }),
    algorithmAllowed: (header) => header.alg === world.signingKey.algorithm,
    verifiedClaims: (token) => verifiedClaims(world, token),
    notExpired: (claims) => typeof claims.exp === 'number' && world.now().getTime() < claims.exp * 1000,
    validYet: (claims) => claims.nbf === undefined || claims.nbf * 1000 <= world.now().getTime() + leewayMilliseconds,
    issuerIsOurs: (claims) => claims.iss === world.urls.fhirBaseUrl,
    audienceIsRight: (claims, origin) => [claims.aud ?? []].flat().some((aud) => originOf(world, aud) === origin),
    scopeAllows: (claims, anyOf) => {
      const granted = typeof claims['scope'] === 'string' ? claims['scope'].split(' ') : []
      return granted.some((scope) => anyOf.includes(scope))
    },
    patientIsBound: (claims, patient) => {
      const named = patientIn(claims)
      return patient.identifiers.some(({ system, value }) => system === named?.system && value === named.value)
    },
    studyIsBound: (claims, studyInstanceUid) => studiesIn(claims).includes(studyInstanceUid),
    bearerOf: ({ headers }) => /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1],
    wwwAuthenticate: (error) =>
      `Bearer realm="${world.urls.fhirBaseUrl}"${error === undefined ? '' : `, error="${error}"`}`,
    openOrigins: [],
  }
}

/** The origin whose base URL this is, a trailing slash aside. */
export function originOf(world: CountryWorld, resource: string): OriginName | undefined {
  const bare = resource.replace(/\/$/, '')
  const { fhirBaseUrl, gatewayUrl, nationalUrl, viewerUrl } = world.urls
  if (bare === fhirBaseUrl) return 'fhir'
  if (bare === gatewayUrl) return 'gateway'
  if (bare === viewerUrl) return 'viewer'
  return bare === nationalUrl ? 'national' : undefined
}

function orderAllowed(order: TokenOrder): TokenRefusal | undefined {
  const refusal = (error: string, description: string): TokenRefusal => ({ status: 400, error, description })
  const { origin, scopes } = order
  if (origin === undefined) return refusal('invalid_target', 'resource names no base URL of this country')
  const known = { fhir: fhirScopes, gateway: imagingScopes, national: imagingScopes, viewer: viewerScopes }[origin]
  if (scopes.length === 0 || !scopes.every((scope) => known.includes(scope)))
    return refusal('invalid_scope', `scopes of this resource: ${known.join(' ')}`)
  const professional = recordIn(order.assertion['extensions'], 'ihe_iua')
  const missing = ['subject_name', 'subject_role', 'subject_organization', 'purpose_of_use'].find((name) => {
    const value = fieldOf(professional, name)
    return value === undefined || value === null || value === ''
  })
  if (missing !== undefined) return refusal('invalid_request', `extensions.ihe_iua.${missing} is missing`)
  if (JSON.stringify(fieldOf(professional, 'purpose_of_use')).includes('"HMARKT"'))
    return refusal('invalid_grant', 'the purpose is not one that access is given for')
  if (order.patientIdentifier !== undefined && order.patient === undefined)
    return refusal('invalid_request', 'the patient is not known')
  if (origin === 'fhir') return undefined
  if (order.patient === undefined) return refusal('invalid_request', 'an imaging token needs a patient')
  if (order.studyInstanceUids.length === 0)
    return refusal('invalid_request', 'an imaging token needs Study Instance UIDs')
  const { patient, studies } = order
  if (studies.length !== order.studyInstanceUids.length || studies.some((study) => study.patientId !== patient.id))
    return refusal('invalid_request', 'a study is not known for this patient')
  return undefined
}

function extensionsOf(order: TokenOrder): Record<string, unknown> {
  return {
    ihe_iua: fieldOf(order.assertion['extensions'], 'ihe_iua'),
    borderlight: {
      ...(order.patientIdentifier === undefined ? {} : { patient: order.patientIdentifier }),
      ...(order.studyInstanceUids.length === 0 ? {} : { studies: order.studyInstanceUids }),
    },
  }
}

async function verifiedClaims(world: CountryWorld, token: string): Promise<JWTPayload | undefined> {
  const { verifiedTokens } = world.state
  const known = verifiedTokens.get(token)
  if (known !== undefined) return known
  try {
    const { payload } = await compactVerify(token, world.signingKey.publicKey)
    const claims = JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
    if (verifiedTokens.size >= rememberedTokens) verifiedTokens.clear()
    verifiedTokens.set(token, claims)
    return claims
  } catch {
    return undefined // jose throws for every signature that does not verify
  }
}
