import type { CountryA } from '../country.ts'
import { jsonAnswer } from '../fhir/fhir-answer.ts'
import { originOf } from './token-rules.ts'
import { patientIn, studiesIn } from './token-order.ts'
import type { TokenOrder, TokenRefusal } from './token-order.ts'

const json = 'application/json'

/** ITI-71: an access token for a verified client [SMART backend services; convention C-1]. */
export async function tokenEndpoint(country: CountryA, request: Request): Promise<Response> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType))
    return refused(country, { status: 400, error: 'invalid_request', description: 'a form is expected' })
  const form = new URLSearchParams(await request.text())
  if (!country.grantAllowed(form.get('grant_type')))
    return refused(country, { status: 400, error: 'unsupported_grant_type', description: 'client_credentials only' })
  const authorization = request.headers.get('authorization') ?? ''
  // Basic alone is a client's authentication here: a bearer token that a session carries along is none [RFC 6749 2.3].
  const verified = /^basic\b/i.test(authorization)
    ? country.basicClient(authorization)
    : await country.verifyClientAssertion(form)
  if (!('client' in verified)) return refused(country, verified)
  const { client, claims } = verified
  if (!country.assertionIsNew(client, claims.jti ?? '', claims.exp ?? 0))
    return refused(country, { status: 401, error: 'invalid_client', description: 'the assertion was used before' })
  const order = orderOf(country, form, verified)
  const refusal = country.orderAllowed(order)
  if (refusal !== undefined) return refused(country, refusal)
  const accessToken = await country.signToken(country.tokenClaims(order))
  return jsonAnswer(country.tokenAnswer(order, accessToken), 200, json, country.tokenHeaders())
}

function orderOf(
  country: CountryA,
  form: URLSearchParams,
  { client, claims }: Pick<TokenOrder, 'client'> & { claims: TokenOrder['assertion'] },
): TokenOrder {
  const { world } = country
  const resource = form.get('resource') ?? ''
  const patientIdentifier = patientIn(claims)
  const patient = world.catalogue.patients.find(({ identifiers }) =>
    identifiers.some(({ system, value }) => system === patientIdentifier?.system && value === patientIdentifier.value),
  )
  const studyInstanceUids = studiesIn(claims)
  return {
    client,
    assertion: claims,
    resource,
    origin: originOf(world, resource),
    scopes: (form.get('scope') ?? '').split(' ').filter((scope) => scope !== ''),
    ...(patientIdentifier === undefined ? {} : { patientIdentifier }),
    ...(patient === undefined ? {} : { patient }),
    studyInstanceUids,
    studies: world.catalogue.studies.filter((study) => studyInstanceUids.includes(study.studyInstanceUid)),
  }
}

function refused(country: CountryA, { status, error, description, challenge }: TokenRefusal): Response {
  return jsonAnswer({ error, error_description: description }, status, json, {
    ...country.tokenHeaders(),
    ...(challenge === undefined ? {} : { 'WWW-Authenticate': challenge }),
  })
}
