import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { eventsRepeatTheRequestId, queriesAreKeptInBase64 } from './audit-profile.ts'
import {
  declaredTrailIsServed,
  eachAccessHasItsEvent,
  eventsAreCorrelated,
  eventsSayPatientQueryProfessionalOutcome,
} from './audit-trail.ts'

const exchange = (transaction: Exchange['transaction'], url: string, status: number, body: object): Exchange =>
  testExchange(status, body, {
    id: url,
    transaction,
    request: { method: 'GET', url, headers: [['X-Request-Id', 'r-1']] },
  })

const base = 'https://a.test/fhir'
const access = exchange('ITI-67', `${base}/DocumentReference?patient.identifier=s|42`, 200, {})
const capabilities = exchange('capabilities', `${base}/metadata`, 200, {
  rest: [{ resource: [{ type: 'AuditEvent' }] }],
})
const event = (parts: object = {}): object => ({
  resourceType: 'AuditEvent',
  action: 'E',
  recorded: '2026-01-01T00:00:30Z',
  outcome: '0',
  agent: [{ name: 'Dr B' }],
  entity: [
    { what: { identifier: { value: '42' } } },
    {
      role: { code: '24' },
      query: Buffer.from('GET /fhir/DocumentReference?patient.identifier=s|42').toString('base64'),
    },
    { what: { identifier: { value: 'r-1' } } },
  ],
  ...parts,
})
const evidenceOf = (...events: object[]) => ({
  accesses: [access],
  trail: [
    exchange('ITI-81', `${base}/AuditEvent`, 200, {
      resourceType: 'Bundle',
      type: 'searchset',
      entry: events.map((resource) => ({ resource })),
    }),
  ],
  capabilities,
  token: capabilities,
})
const params = { identifiers: [{ system: 's', value: '42' }], professional: 'Dr B', purpose: 'TREAT' }
const withoutId = { entity: [{ what: { identifier: { value: '42' } } }, { query: 'RG9jdW1lbnRSZWZlcmVuY2U/cz00Mg==' }] }

void test('an access has its event, by id or by time and object; another kind of access is not its event', () => {
  const judge = (...events: object[]): string => eachAccessHasItsEvent.judge(evidenceOf(...events), params).is
  assert.equal(judge(event()), 'met')
  assert.equal(judge(event(withoutId)), 'met')
  assert.equal(judge(), 'notMet')
  assert.equal(judge(event({ ...withoutId, action: 'R' })), 'notMet')
})

void test('an event without id is correlated by its time, and by neither not at all', () => {
  const judge = (one: object): string => eventsAreCorrelated.judge(evidenceOf(one), params).is
  assert.equal(judge(event(withoutId)), 'met')
  assert.equal(judge(event({ ...withoutId, recorded: '2026-01-01T02:00:00Z' })), 'notMet')
  assert.equal(eventsRepeatTheRequestId.judge(evidenceOf(event(withoutId)), params).is, 'notMet')
  assert.equal(eventsRepeatTheRequestId.judge(evidenceOf(event()), params).is, 'met')
})

void test('patient, professional, outcome and query are read from the event', () => {
  const judge = (one: object): string => eventsSayPatientQueryProfessionalOutcome.judge(evidenceOf(one), params).is
  assert.equal(judge(event()), 'met')
  assert.equal(judge(event({ outcome: '8' })), 'notMet')
  assert.equal(judge(event({ agent: [{ name: 'ncpeh-b' }] })), 'notMet')
  assert.equal(queriesAreKeptInBase64.judge(evidenceOf(event()), params).is, 'met')
  const plain = event({
    entity: [{ role: { code: '24' }, query: 'GET /x?a=42' }, { what: { identifier: { value: 'r-1' } } }],
  })
  assert.equal(queriesAreKeptInBase64.judge(evidenceOf(plain), params).is, 'notMet')
})

void test('a trail that is declared and not served is a finding, one that is neither is not offered', () => {
  const refused = [exchange('ITI-81', `${base}/AuditEvent`, 404, {})]
  const judge = (statement: Exchange): string =>
    declaredTrailIsServed.judge({ ...evidenceOf(), trail: refused, capabilities: statement }, undefined).is
  assert.equal(judge(capabilities), 'notMet')
  assert.equal(judge(exchange('capabilities', `${base}/metadata`, 200, {})), 'notOffered')
})
