import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { compare } from './document-list.ts'
import { commaMeansOr } from './list-filter.ts'
import { sameInstant } from './list-entries.ts'
import { unknownDomainIsSaidOrEmpty } from './patient-search.ts'
import { wrongTokenIsRefused } from './refusal.ts'
import { oldTlsAndPlainHttpAreRefused } from './transport.ts'

const answer = (status: number, body: string | object, parts: Partial<Exchange> = {}): Exchange =>
  testExchange(status, body, { headers: [['Content-Type', 'application/fhir+json']], ...parts })

const report = (uniqueId: string): object => ({
  resourceType: 'DocumentReference',
  masterIdentifier: { value: `urn:oid:${uniqueId}` },
  type: { coding: [{ system: 'http://loinc.org', code: '85430-7' }] },
})
const list = (self: string, ...ids: string[]): Exchange =>
  answer(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: self }],
    entry: ids.map((id) => ({ resource: report(id) })),
  })

void test('a list is compared as a set, and what may be either way does not count', () => {
  const pages = [list('s', '1.1', '1.2')]
  assert.equal(compare(pages, ['report 1.1', 'report 1.2'], 'all').is, 'met')
  assert.equal(compare(pages, ['report 1.1'], 'one').is, 'notMet')
  assert.equal(compare(pages, ['report 1.1'], 'one', ['report 1.2']).is, 'met')
  assert.equal(compare(pages, ['report 1.1', 'report 1.2', 'report 1.3'], 'more').is, 'notMet')
})

void test('a filter that is wrong fails only where it is offered: in the self link or in the CapabilityStatement', () => {
  const known = ['report 1.1', 'report 1.2']
  const params = {
    resource: 'DocumentReference' as const,
    parameters: ['type'],
    filter: 'type=x',
    documents: ['report 1.1'],
    known,
  }
  const everything = [list('s', '1.1', '1.2')]
  const silent = answer(200, { resourceType: 'CapabilityStatement', rest: [] })
  const declares = answer(200, {
    rest: [{ resource: [{ type: 'DocumentReference', searchParam: [{ name: 'type' }] }] }],
  })
  const judge = (self: string, capabilities: Exchange): string =>
    commaMeansOr.judge({ pages: [list(self, '1.1', '1.2')], everything, capabilities }, params).is
  assert.equal(judge('https://a.test/DocumentReference?status=current', silent), 'notOffered')
  assert.equal(judge('https://a.test/DocumentReference?type=x', silent), 'notMet')
  assert.equal(judge('https://a.test/DocumentReference?status=current', declares), 'notMet')
})

void test('what is missing from the whole list is not blamed on a filter', () => {
  const capabilities = answer(200, {})
  const params = {
    resource: 'DocumentReference' as const,
    parameters: ['type'],
    filter: 'type=x',
    documents: ['report 1.1', 'report 1.2'],
    known: ['report 1.1', 'report 1.2'],
  }
  const judge = (everything: Exchange, ...found: string[]): string =>
    commaMeansOr.judge({ pages: [list('s?type=x', ...found)], everything: [everything], capabilities }, params).is
  assert.equal(judge(list('s', '1.1'), '1.1'), 'met')
  assert.equal(judge(list('s', '1.1', '1.2'), '1.1'), 'notMet')
  assert.equal(judge(list('s'), '1.1'), 'cannotTell')
})

void test('only 401 and 403 without data are a refusal', () => {
  const judge = (exchange: Exchange): string => wrongTokenIsRefused.judge(exchange, { what: 'x' }).is
  const outcome = { resourceType: 'OperationOutcome' }
  assert.equal(judge(answer(401, outcome)), 'met')
  assert.equal(judge(answer(403, '')), 'met')
  for (const status of [200, 302, 400, 404, 500]) assert.equal(judge(answer(status, outcome)), 'notMet', String(status))
  assert.equal(
    judge(answer(401, { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient' } }] })),
    'notMet',
  )
})

void test('an unknown identifier domain may be said in three ways', () => {
  const empty = { resourceType: 'Bundle', type: 'searchset' }
  const judge = (exchange: Exchange): string => unknownDomainIsSaidOrEmpty.judge(exchange, undefined).is
  assert.equal(judge(answer(404, '')), 'met')
  assert.equal(judge(answer(200, empty)), 'met')
  assert.equal(judge(answer(500, '')), 'notMet')
  assert.equal(judge(answer(200, { ...empty, entry: [{ resource: { resourceType: 'Patient' } }] })), 'notMet')
})

void test('instants are the same at the coarser precision, whatever their offset', () => {
  assert.ok(sameInstant('2025-03-14T09:30:00+02:00', '2025-03-14T07:30:00Z'))
  assert.ok(sameInstant('2025-03-14', '2025-03-14T09:30:00+02:00'))
  assert.ok(!sameInstant('2025-03-15', '2025-03-14T23:30:00+02:00'))
  assert.ok(!sameInstant('2025-03-14T09:30:00+02:00', '2025-03-14T09:30:00Z'))
})

void test('without its positive control a refused handshake proves nothing', () => {
  const refused = answer(0, '', { facts: { tls: { outcome: 'refused', refusal: 'alert' } } })
  const accepted = answer(200, '', { facts: { tls: { outcome: 'accepted', protocol: 'TLSv1.3' } } })
  const judge = (control: Exchange, probe: Exchange): string =>
    oldTlsAndPlainHttpAreRefused.judge({ control, probe }, { channel: 'fhir', what: 'TLSv1' }).is
  assert.equal(judge(refused, refused), 'cannotTell')
  assert.equal(judge(accepted, refused), 'met')
  assert.equal(judge(accepted, accepted), 'notMet')
})
