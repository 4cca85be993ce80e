import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { SignJWT, importPKCS8 } from 'jose'
import type { PatientIdentifier } from '../../fixtures/catalogue/facts.ts'
import type { PeerAccess } from './peer-country.ts'

/** An imaging token that a test hands to a peer which cannot ask for one itself [C-1]. */
export async function imagingTokenFor(
  access: PeerAccess,
  order: { tokenUrl: string; resource: string; patient: PatientIdentifier; studies: readonly string[] },
): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1000)
  const assertion = await new SignJWT({
    iss: access.clientId,
    sub: access.clientId,
    aud: order.tokenUrl,
    jti: randomUUID(),
    iat: issuedAt,
    exp: issuedAt + 300,
    extensions: {
      ihe_iua: {
        subject_name: 'Peer Professional',
        subject_role: [{ system: 'urn:oid:2.999.2', code: '221' }],
        subject_organization: 'Peer Hospital',
        purpose_of_use: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' }],
      },
      borderlight: { patient: order.patient, studies: order.studies },
    },
  })
    .setProtectedHeader({ alg: 'ES384', kid: access.keyId, typ: 'JWT' })
    .sign(await importPKCS8(access.privateKeyPem, 'ES384'))
  const text = await post(
    access,
    order.tokenUrl,
    new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'imaging.read',
      resource: order.resource,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }).toString(),
  )
  const { access_token: token } = JSON.parse(text) as { access_token?: string }
  if (token === undefined) throw new Error(`no token: ${text}`)
  return token
}

function post(access: PeerAccess, url: string, body: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url)
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        host: '127.0.0.1',
        servername: hostname,
        port,
        path: pathname,
        method: 'POST',
        agent: false,
        ca: readFileSync(access.caFile),
        cert: readFileSync(access.certificateFile),
        key: readFileSync(access.keyFile),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      },
      (incoming) => {
        let text = ''
        incoming.setEncoding('utf8').on('data', (part: string) => (text += part))
        incoming.once('end', () => {
          resolve(text)
        })
      },
    )
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}
