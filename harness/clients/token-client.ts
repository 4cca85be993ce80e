import { SignJWT, importPKCS8 } from 'jose'
import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { accessTokenIn } from '../exchange/facts.ts'
import type { ClientCredentials } from '../target/target.ts'
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
}

/** A token as the harness holds it: the value stays in memory, the exchange is redacted. */
export interface Token {
  exchange: Exchange
  value: string | undefined
}

const signingKeys = new WeakMap<ClientCredentials, Promise<CryptoKey>>()

/** The key of a client, read once. */
function signingKeyOf(client: ClientCredentials): Promise<CryptoKey> {
  const known = signingKeys.get(client) ?? importPKCS8(client.privateKeyPem, client.algorithm)
  signingKeys.set(client, known)
  return known
}

/** Asks for a token by client credentials with a signed assertion [ITI-71; SMART backend services; C-1]. */
export async function requestToken(
  send: Send,
  request: TokenRequest,
  world: { now: () => Date; nextUuid: () => string },
): Promise<Token> {
  const issuedAt = Math.floor(world.now().getTime() / 1000)
  const key = await signingKeyOf(request.client)
  const assertion = await new SignJWT({
    extensions: {
      ihe_iua: { ...professional, ...request.professional },
      borderlight: {
        ...(request.patient === undefined ? {} : { patient: request.patient }),
        ...(request.studyInstanceUids === undefined ? {} : { studies: request.studyInstanceUids }),
      },
    },
  })
    .setProtectedHeader({ alg: request.client.algorithm, kid: request.client.keyId, typ: 'JWT' })
    .setIssuer(request.client.id)
    .setSubject(request.client.id)
    .setAudience(request.endpointUrl)
    .setJti(world.nextUuid())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 300)
    .sign(key)
  let value: string | undefined
  const exchange = await send({
    transaction: 'ITI-71',
    channel: 'token',
    method: 'POST',
    url: request.endpointUrl,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ],
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: request.scope,
      resource: request.resource,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }).toString(),
    onRawBody: (bytes) => {
      value = accessTokenIn(bytes)
    },
  })
  return { exchange, value: exchange.response?.status === 200 ? value : undefined }
}
