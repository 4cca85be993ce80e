import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshState } from '../country-world.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { recordAccess } from './access-log.ts'

const state = freshState()
const world = { state, now: () => new Date('2026-01-01T00:00:00Z'), nextId: () => 'id', catalogue: { patients: [] } }
const country = { world, recordsAccess: () => true } as unknown as CountryA
const contextOf = (path: string): AnswerContext => ({
  origin: 'fhir',
  method: 'GET',
  url: new URL(path, 'https://a.test'),
  headers: new Headers({ 'X-Request-Id': 'r-1' }),
  peer: { address: '127.0.0.1', verified: true },
  accessed: [],
})

void test('accesses to data are written down, the newest 2,000 are kept, and what opens no data is left out', () => {
  for (const path of ['/fhir/metadata', '/jwks', '/token', '/fhir/.well-known/smart-configuration'])
    recordAccess(country, contextOf(path), 200, '')
  assert.equal(state.accesses.length, 0)
  for (let index = 0; index < 2100; index += 1)
    recordAccess(country, contextOf(`/fhir/Bundle/${String(index)}`), 200, '')
  assert.equal(state.accesses.length, 2000)
  const [oldest] = state.accesses
  assert.deepEqual(oldest?.transaction, { name: 'ITI-68', interaction: 'read', object: { reference: 'Bundle/100' } })
  assert.equal(oldest.requestId, 'r-1')
})

void test('a POST is written down with its form', () => {
  recordAccess(country, { ...contextOf('/fhir/DocumentReference/_search'), method: 'POST' }, 200, 'status=current')
  const last = state.accesses.at(-1)
  assert.equal(last?.transaction.name, 'ITI-67')
  assert.equal(last.asked, '/fhir/DocumentReference/_search?status=current')
})
