import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { claimedFormats, claimedOperations, claimedParameters, claimsSearch } from './claimed.ts'
import {
  claimedFormatIsServed,
  claimedOperationIsThere,
  claimedParameterIsApplied,
  listedAlgorithmsAreTaken,
  listedScopesAreGranted,
} from './claims.ts'
import { claimsSeen } from './readings/claims-seen.ts'

const listOf = (count: number, self?: string): Exchange =>
  testExchange(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(self === undefined ? {} : { link: [{ relation: 'self', url: self }] }),
    entry: Array.from({ length: count }, () => ({ resource: { resourceType: 'DocumentReference' } })),
  })
const statement = testExchange(
  200,
  {
    resourceType: 'CapabilityStatement',
    format: ['json', 'application/fhir+turtle'],
    rest: [
      {
        operation: [{ name: 'export' }],
        resource: [
          {
            type: 'DocumentReference',
            interaction: [{ code: 'search-type' }],
            searchParam: [{ name: 'custodian', type: 'reference' }, { name: 'date' }, 7],
            operation: [{ name: '$docref' }],
          },
        ],
      },
    ],
  },
  { transaction: 'capabilities' },
)

void test('a CapabilityStatement is read, whatever is wrong with it', () => {
  assert.deepEqual(
    claimedParameters(statement, 'DocumentReference').map(({ name }) => name),
    ['custodian', 'date'],
  )
  assert.deepEqual(claimedFormats(statement), ['application/fhir+json', 'application/fhir+turtle'])
  assert.deepEqual(claimedOperations(statement), ['$export', 'DocumentReference/$docref'])
  assert.deepEqual([claimsSearch(statement, 'DocumentReference'), claimsSearch(statement, 'Patient')], [true, false])
  for (const body of ['<html>', '[]', '{"rest":7,"format":{"a":1}}'])
    assert.deepEqual(claimedParameters(testExchange(200, body), 'DocumentReference'), [])
})

void test('a parameter that nothing has the value of selects nothing; the whole list and a refusal keep no claim', () => {
  const judge = (answer: Exchange, everything = [listOf(3)]): string =>
    claimedParameterIsApplied.judge({ everything, answer }, { parameter: 'custodian' }).is
  assert.equal(judge(listOf(0)), 'met')
  assert.equal(judge(listOf(3)), 'notMet')
  assert.equal(judge(testExchange(400, {})), 'notMet')
  assert.equal(judge(listOf(0), [listOf(0)]), 'cannotTell')
})

void test('a format is served as it is named, an operation is there when it is not unknown', () => {
  const turtle = { format: 'application/fhir+turtle' }
  const served = testExchange(200, 'x', { headers: [['Content-Type', 'application/fhir+turtle']] })
  const judge = (answer: Exchange): string => claimedFormatIsServed.judge({ control: listOf(1), answer }, turtle).is
  assert.deepEqual([served, listOf(1), testExchange(406, '')].map(judge), ['met', 'notMet', 'notMet'])
  const there = (status: number): string =>
    claimedOperationIsThere.judge(testExchange(status, ''), { operation: '$x' }).is
  assert.deepEqual([200, 400, 405, 404, 501].map(there), ['met', 'met', 'met', 'notMet', 'notMet'])
})

void test('of the listed algorithms those are judged of which there is a key', () => {
  const metadata = (listed: string[]): Exchange =>
    testExchange(200, { token_endpoint_auth_signing_alg_values_supported: listed })
  const judge = (listed: string[], ...statuses: number[]): string =>
    listedAlgorithmsAreTaken.judge(
      { metadata: metadata(listed), tokens: statuses.map((status) => testExchange(status, '')) },
      { algorithms: ['ES384', 'RS384'] },
    ).is
  assert.equal(judge(['ES384', 'RS384'], 200, 200), 'met')
  assert.equal(judge(['ES384', 'RS384'], 200, 401), 'notMet')
  assert.equal(judge(['ES384'], 200, 401), 'met')
  assert.equal(judge(['ES256'], 200, 200), 'notOffered')
  assert.equal(judge([], 200, 200), 'notOffered')
  assert.equal(listedScopesAreGranted.judge(testExchange(400, ''), { scopes: ['x'] }).is, 'notMet')
})

void test('claims stand beside what was observed, and what was not asked for is open', () => {
  const asked = (query: string, self: string): Exchange => ({
    ...listOf(1, `https://a.test/fhir/DocumentReference?${self}`),
    request: { method: 'GET', url: `https://a.test/fhir/DocumentReference?${query}`, headers: [] },
  })
  const keptOf = (claim: string, ...exchanges: Exchange[]): string | undefined =>
    claimsSeen([statement, ...exchanges]).find((one) => one.claim === claim)?.kept
  const name = 'DocumentReference by custodian'
  assert.equal(keptOf(name), 'open')
  assert.equal(keptOf(name, asked('custodian=x', 'custodian=x')), 'kept')
  assert.equal(keptOf(name, asked('custodian=x', 'status=current')), 'not kept')
  assert.deepEqual(claimsSeen([testExchange(500, '')]), [])
})
