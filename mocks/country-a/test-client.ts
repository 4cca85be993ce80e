import { randomUUID } from 'node:crypto'
import { request as httpsRequest } from 'node:https'
import type { RequestOptions } from 'node:https'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey } from 'jose'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { Catalogue, Patient, PatientPurpose } from '../../fixtures/catalogue/facts.ts'
import { makeTestPki, testHosts } from '../pki/test-pki.ts'
import type { CertificateAndKey, TestPki } from '../pki/test-pki.ts'
import { startCountryA } from './serve.ts'
import type { RunningCountryA, SimulatorConfig } from './simulator-config.ts'

export interface Answer {
  status: number
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
  /** The body ended as its framing says. */
  complete: boolean
}

export interface Call {
  method?: string
  headers?: Record<string, string>
  body?: string
  bearer?: string
  tls?: Pick<RequestOptions, 'minVersion' | 'maxVersion' | 'ciphers'> & { client?: CertificateAndKey | undefined }
}

/** A Country B of the tests: own requests over mutual TLS, own assertions. */
export interface TestBed {
  catalogue: Catalogue
  country: RunningCountryA
  pki: TestPki
  patient: (purpose: PatientPurpose) => Patient
  call: (url: string, call?: Call) => Promise<Answer>
  assertion: (change?: Record<string, unknown>, extensions?: Record<string, unknown>) => Promise<string>
  token: (resource: string, scope: string, assertion: string, headers?: Record<string, string>) => Promise<Answer>
  fhirToken: (patient?: Patient) => Promise<string>
  imagingToken: (resource: string, patient: Patient, studies: readonly string[]) => Promise<string>
}

export const professional = {
  subject_name: 'Test Professional',
  subject_role: [{ system: 'urn:oid:2.999.2', code: '221' }],
  subject_organization: 'Test Hospital',
  purpose_of_use: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'TREAT' }],
}

/** Starts a reference country with everything that a test needs to speak to it. */
export async function startTestBed(change: Partial<SimulatorConfig> = {}): Promise<TestBed> {
  const { privateKey, publicKey } = await generateKeyPair('ES384')
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'b-1' }]
  const pki = await makeTestPki({ hosts: Object.values(testHosts), now: new Date() })
  const catalogue = makeCatalogue({ seed: 'country-a-test' })
  const country = await startCountryA({
    catalogue,
    options: ['A', 'C'],
    tls: { pki },
    clients: [
      { id: 'ncpeh-b', jwks: { keys } },
      { id: 'short-lived', jwks: { keys }, tokenLifetimeSeconds: 2 },
    ],
    now: () => new Date(),
    nextId: () => randomUUID(),
    ...change,
  })
  const call = (url: string, options: Call = {}): Promise<Answer> => send(url, country, pki, options)
  const assertion: TestBed['assertion'] = (change2 = {}, extensions = {}) =>
    sign(privateKey, country.tokenUrl, change2, extensions)
  const token: TestBed['token'] = (resource, scope, signed, headers = {}) =>
    call(country.tokenUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        scope,
        resource,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: signed,
      }).toString(),
    })
  const patientClaim = ({ identifiers: [{ system, value }] }: Patient): object => ({ system, value })
  return {
    catalogue,
    country,
    pki,
    patient: (purpose) => {
      const patient = catalogue.patients.find((candidate) => candidate.purpose === purpose)
      if (patient === undefined) throw new Error(`the catalogue has no patient for ${purpose}`)
      return patient
    },
    call,
    assertion,
    token,
    fhirToken: async (patient) => {
      const scope = 'system/Patient.rs system/DocumentReference.rs system/Bundle.r system/Binary.r'
      const claim = patient === undefined ? {} : { patient: patientClaim(patient) }
      return accessToken(await token(country.fhirBaseUrl, scope, await assertion({}, claim)))
    },
    imagingToken: async (resource, patient, studies) =>
      accessToken(
        await token(resource, 'imaging.read', await assertion({}, { patient: patientClaim(patient), studies })),
      ),
  }
}

function accessToken(answer: Answer): string {
  if (answer.status !== 200) throw new Error(`no token: ${String(answer.status)} ${answer.body.toString()}`)
  return (JSON.parse(answer.body.toString()) as { access_token: string }).access_token
}

async function sign(
  key: CryptoKey,
  tokenUrl: string,
  change: Record<string, unknown>,
  extensions: Record<string, unknown>,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  return await new SignJWT({
    iss: 'ncpeh-b',
    sub: 'ncpeh-b',
    aud: tokenUrl,
    jti: randomUUID(),
    iat: now,
    exp: now + 300,
    extensions: { ihe_iua: professional, borderlight: extensions },
    ...change,
  })
    .setProtectedHeader({ alg: 'ES384', kid: 'b-1', typ: 'JWT' })
    .sign(key)
}

function send(url: string, country: RunningCountryA, pki: TestPki, call: Call): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(url)
  const [host] = (country.resolve[hostname] ?? hostname).split(':')
  const { client = 'client' in (call.tls ?? {}) ? undefined : pki.client, ...versions } = call.tls ?? {}
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      {
        host,
        port,
        path: `${pathname}${search}`,
        servername: hostname,
        method: call.method ?? 'GET',
        ca: pki.caPem,
        ...(client === undefined ? {} : { cert: client.certificatePem, key: client.keyPem }),
        ...versions,
        agent: false,
        headers: { ...call.headers, ...(call.bearer === undefined ? {} : { Authorization: `Bearer ${call.bearer}` }) },
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', () => undefined) // told by `complete`
        response.on('close', () => {
          const { statusCode = 0, headers, complete } = response
          resolve({ status: statusCode, headers, body: Buffer.concat(pieces), complete })
        })
      },
    )
    request.on('error', reject)
    request.end(call.body)
  })
}
