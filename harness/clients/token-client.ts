import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { accessTokenIn } from '../exchange/facts.ts'
import type { ClientCredentials } from '../target/target.ts'
import { signedAssertion } from './client-assertion.ts'
import type { TokenAttempt } from './client-assertion.ts'
import type { Send } from './send.ts'

/** The professional in Country B for whom tokens are asked; NCPeH-B asserts them (convention C-1). */
export const professional = {
  subject_name: 'Borderlight Test Professional',
  subject_role: [{ system: 'urn:oid:2.16.840.1.113883.2.9.6.2.7', code: '221', display: 'Medical doctors' }],
  subject_organization: 'Borderlight Test Hospital',
  subject_organization_id: 'urn:oid:2.999.1.1',
  purpose_of_use: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' }],
} as const

export interface TokenRequest {
  endpointUrl: string
  /** Base URL of the channel that the token is for; becomes `resource`. */
  resource: string
  scope: string
  client: ClientCredentials
  patient?: PatientIdentifier
  studyInstanceUids?: readonly string[]
  /** In the place of fields of `professional`; undefined leaves one out. */
  professional?: Readonly<Record<string, unknown>>
  /** What is wrong with the request, on purpose. */
  attempt?: TokenAttempt
}

/** A token as the harness holds it: the value stays in memory, the exchange is redacted. */
export interface Token {
  exchange: Exchange
  value: string | undefined
}

/** Asks for a token by client credentials with a signed assertion [ITI-71; SMART backend services; C-1]. */
export async function requestToken(
  send: Send,
  request: TokenRequest,
  world: { now: () => Date; nextUuid: () => string },
): Promise<Token> {
  const { attempt = {} } = request
  const issuedAt = Math.floor(world.now().getTime() / 1000)
  const claims = {
    extensions: {
      ihe_iua: { ...professional, ...request.professional },
      borderlight: {
        ...(request.patient === undefined ? {} : { patient: request.patient }),
        ...(request.studyInstanceUids === undefined ? {} : { studies: request.studyInstanceUids }),
      },
    },
    iss: request.client.id,
    sub: request.client.id,
    aud: request.endpointUrl,
    jti: world.nextUuid(),
    iat: issuedAt,
    exp: issuedAt + 300,
  }
  const fields: Readonly<Record<string, string | undefined>> = {
    grant_type: 'client_credentials',
    scope: request.scope,
    resource: request.resource,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await signedAssertion(request.client, claims, attempt),
    ...attempt.form,
  }
  const form = Object.entries(fields).flatMap(([name, given]) => (given === undefined ? [] : [[name, given]]))
  let value: string | undefined
  const exchange = await send({
    transaction: 'ITI-71',
    channel: 'token',
    method: 'POST',
    url: request.endpointUrl,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
      ...(attempt.basic === undefined
        ? []
        : [['Authorization', `Basic ${Buffer.from(attempt.basic).toString('base64')}`] as const]),
    ],
    body: new URLSearchParams(form).toString(),
    onRawBody: (bytes) => {
      value = accessTokenIn(bytes)
    },
  })
  return { exchange, value: exchange.response?.status === 200 ? value : undefined }
}
