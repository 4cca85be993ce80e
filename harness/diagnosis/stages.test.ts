import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../exchange/exchange.ts'
import { clientCertificateStage } from './client-certificate-stage.ts'
import { clockStage } from './clock-stage.ts'
import { discoveryStage } from './discovery-stage.ts'
import { patientSearchStage } from './patient-search-stage.ts'
import { routeStage } from './route-stage.ts'
import { exitOfStages } from './stage.ts'
import type { Stage, StageOutcome } from './stage.ts'
import { metadataStage, studiesSearchStage } from './studies-search-stage.ts'
import { tlsStage } from './tls-stage.ts'
import { tokenRefusalCauses } from './token-refusal-causes.ts'
import { tokenStage } from './token-stage.ts'

const now = new Date('2026-01-10T00:00:00Z')
const url = new URL('https://a.test/fhir')

function exchange(more: Partial<Exchange>): Exchange {
  return {
    id: 'doctor/1',
    transaction: 'tls-probe',
    channel: 'fhir',
    direction: 'outgoing',
    startedAt: now.toISOString(),
    durationMilliseconds: 10,
    request: { method: 'GET', url: url.href, headers: [] },
    facts: {},
    ...more,
  }
}

function answered(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Exchange {
  const bytes = new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body))
  const kept = { sha256: '', sizeBytes: bytes.length, end: 'complete', capped: false, bytes } as const
  return exchange({
    response: { status, reason: 'R', httpVersion: '1.1', headers: Object.entries(headers), body: kept },
  })
}

const peer = {
  fingerprint: 'AA',
  subject: 'CN=a.test',
  names: ['DNS:a.test'],
  validFrom: '2025-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
}
const accepted = exchange({ facts: { tls: { outcome: 'accepted', protocol: 'TLSv1.3', peer } } })
const refused = (refusal: string): Exchange => exchange({ facts: { tls: { outcome: 'refused', refusal } } })
const world = { now, ownAuthorities: true }

const said = ({ state, blame, found }: StageOutcome): string => `${state} ${blame ?? ''}: ${found}`

void test('a handshake is explained by its alert, and the certificate by its dates', () => {
  const of = (...handshakes: Exchange[]): string => said(tlsStage(url, handshakes, world))
  assert.match(of(accepted), /^ok .*TLSv1\.3.*2027-01-01/)
  assert.match(of(refused('ERR_SSL_WRONG_VERSION_NUMBER')), /^not ok configuration: .*plain HTTP/)
  assert.match(of(refused('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION')), /^not ok target: .*neither TLS 1\.2 nor TLS 1\.3/)
  assert.match(
    of(refused('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA tlsv1 alert unknown ca')),
    /^skipped .*does not know the auth/,
  )
  assert.match(of(refused('closed without an answer')), /^not ok target: .*without a reason/)
  const soon = { ...peer, validFrom: '2026-02-01T00:00:00.000Z' }
  const early = exchange({ facts: { tls: { outcome: 'accepted', peer: soon } } })
  assert.match(of(early), /^not ok target: .*not valid before 2026-02-01/)
})

void test('a client certificate is demanded by an alert or by a status, and its refusal is explained', () => {
  const certificate = { subject: 'CN=B', validFrom: peer.validFrom, validTo: peer.validTo }
  const parts = { certificate, claimed: true, now, own: answered(401, ''), none: answered(400, 'no certificate') }
  const own = { ...parts.own, facts: accepted.facts }
  assert.match(said(clientCertificateStage({ ...parts, own })), /^ok .*demands one \(without one it answers 400\)/)
  assert.match(said(clientCertificateStage({ ...parts, own, none: own })), /^warning .*without one too/)
  assert.equal(clientCertificateStage({ ...parts, own, none: own, claimed: false }).state, 'ok')
  const unknown = refused('ERR_SSL_TLSV1_ALERT_UNKNOWN_CA')
  assert.match(
    said(clientCertificateStage({ ...parts, own: unknown, none: unknown })),
    /^not ok configuration: .*does not know the authority/,
  )
  const ending = { ...certificate, validTo: '2026-01-15T00:00:00.000Z' }
  assert.match(said(clientCertificateStage({ ...parts, certificate: ending, own })), /^warning .*5 days left/)
  const { certificate: _none, ...without } = { ...parts, own, none: own }
  assert.equal(clientCertificateStage({ ...without, certificate: undefined }).state, 'skipped')
})

void test('the clock: within the tolerance, beyond it, beyond the life of a token, unknown', () => {
  const at = (seconds: number): StageOutcome =>
    clockStage([answered(200, '', { Date: new Date(now.getTime() + seconds * 1000).toUTCString() })], 5)
  assert.deepEqual(
    [0, -5, 7, 299, -300, 600].map((seconds) => at(seconds).state),
    ['ok', 'ok', 'warning', 'warning', 'not ok', 'not ok'],
  )
  assert.match(at(-7200).found, /2 h behind/)
  assert.equal(clockStage([exchange({})], 5).state, 'skipped')
})

void test('the causes that a description names come first', () => {
  const client = { id: 'b', keyId: 'k-1', algorithm: 'ES384', privateKeyPem: 'never said' } as const
  const asked = { endpointUrl: 'https://a.test/token', resource: url.href, scope: 's', client }
  const first = (error: string, description: string, clockOffsetSeconds?: number): string => {
    const { blame, causes } = tokenRefusalCauses(error, description, asked, { clockOffsetSeconds })
    assert.doesNotMatch(causes.join(), /never said/)
    return `${blame}: ${causes[0] ?? ''}`
  }
  assert.match(first('invalid_client', 'aud is not the token endpoint'), /^configuration: Audience: .*a\.test\/token/)
  assert.match(first('invalid_client', 'no key with this kid'), /^configuration: Key: .*"k-1"/)
  assert.match(first('invalid_client', 'assertion has expired'), /^configuration: Clock/)
  assert.match(first('invalid_client', 'iss is no registered client'), /"b"/)
  assert.match(first('invalid_client', '', -400), /^configuration: Clock: .*400 s off/)
  assert.match(first('invalid_scope', ''), /^configuration: .*scope "s"/)
  assert.match(first('invalid_target', ''), /resource was/)
  assert.match(first('unsupported_grant_type', ''), /^target/)
  assert.match(first('server_error', ''), /^target/)
  const token = (status: number, body: unknown): string =>
    said(tokenStage(answered(status, body), asked, { clockOffsetSeconds: 0 }))
  assert.match(token(200, { access_token: 'x', expires_in: 300 }), /^ok .*300 s/)
  assert.match(token(200, {}), /^not ok target/)
  assert.match(token(400, { error: 'invalid_scope', error_description: 'd' }), /400 invalid_scope: d/)
  assert.match(token(404, ''), /^not ok configuration/)
  assert.match(token(503, ''), /^not ok target/)
})

void test('discovery: the file goes first, a difference is said', () => {
  const document = answered(200, { token_endpoint: 'https://a.test/token', jwks_uri: 'https://a.test/jwks' })
  assert.equal(discoveryStage(document, undefined).tokenEndpointUrl, 'https://a.test/token')
  const other = discoveryStage(document, 'https://b.test/token')
  assert.deepEqual([other.outcome.state, other.tokenEndpointUrl], ['warning', 'https://b.test/token'])
  const none = discoveryStage(answered(200, { token_endpoint: 'here' }), undefined)
  assert.deepEqual([none.outcome.blame, none.tokenEndpointUrl], ['target', undefined])
  const moved = discoveryStage(answered(302, '', { Location: 'https://login.test/' }), undefined)
  assert.match(said(moved.outcome), /^not ok configuration: .*redirected to https:\/\/login\.test/)
})

void test('a call: what came decides whose fault it is', () => {
  const patient = { system: 'urn:oid:2.999', value: '1' }
  const asked = (answer: Exchange, withToken = true): string => said(patientSearchStage(answer, patient, withToken))
  const bundle = (...entry: object[]): Exchange => answered(200, { resourceType: 'Bundle', entry })
  assert.match(asked(bundle({ resource: { resourceType: 'Patient' } })), /^ok .*1 patient/)
  assert.match(asked(bundle()), /^not ok configuration: the target knows no patient/)
  const outcome = { resourceType: 'OperationOutcome', issue: [{ diagnostics: 'who?' }] }
  assert.match(asked(answered(404, outcome)), /knows no patient/)
  assert.match(asked(answered(404, '')), /^not ok configuration: the patient search answered 404/)
  assert.match(asked(answered(401, outcome)), /^not ok target: .*just gave: answered 401 R: who\?/)
  assert.match(asked(answered(401, ''), false), /^not ok configuration: no token was sent/)
  assert.match(asked(answered(403, '')), /^not ok configuration/)
  assert.match(asked(answered(200, [])), /^not ok target/)
  const studies = (answer: Exchange): string =>
    said(studiesSearchStage(answer, true) ?? { state: 'ok', found: 'no search' })
  assert.match(studies(answered(200, [])), /0 studies/)
  assert.match(studies(answered(204, '')), /^ok/)
  assert.match(studies(answered(404, '')), /no search/)
  assert.match(studies(answered(404, '<html>login</html>')), /^not ok configuration: .*web page/)
  assert.match(studies(answered(500, '')), /^not ok target/)
  const none = answered(404, '')
  assert.equal(metadataStage([none, answered(200, [])], none, true).state, 'ok')
  assert.match(said(metadataStage([none, none], none, true)), /^not ok configuration: neither .*\(404, 404, 404\)/)
})

void test('a route that is silent, and the exit code: the target alone is 1, anything else 3', () => {
  const dropped = routeStage(url, { phase: 'connect', code: 'ETIMEDOUT', message: 'm', blame: 'network' })
  assert.match(said(dropped), /^not ok network: no connection to port 443/)
  const stage = (outcome: Partial<StageOutcome>): Stage => ({
    stage: 'call',
    subject: 'fhir',
    state: 'not ok',
    found: '',
    milliseconds: 0,
    ...outcome,
  })
  assert.equal(exitOfStages([stage({ state: 'warning' }), stage({ state: 'skipped' })]), 0)
  assert.equal(exitOfStages([stage({ blame: 'target' })]), 1)
  assert.equal(exitOfStages([stage({ blame: 'target' }), stage({ blame: 'network' })]), 3)
})
