import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { testExchange } from '../../harness/exchange/test-exchange.ts'
import type { ConflictId } from '../../profiles/conflicts/conflicts.ts'
import { conflicts } from '../../profiles/conflicts/conflicts.ts'
import { readingsSeen } from './readings-seen.ts'

const readingOf = (conflict: ConflictId, ...exchanges: Exchange[]): readonly string[] =>
  readingsSeen(exchanges)
    .find((one) => one.conflict === conflict)
    ?.seen.map(({ reading }) => reading) ?? []
const listOf = (entry: object, link: readonly object[] = []): Exchange =>
  testExchange(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    link,
    entry: [{ resource: { resourceType: 'DocumentReference', ...entry } }],
  })
const documentOf = (type: string, ...resources: object[]): Exchange =>
  testExchange(
    200,
    { resourceType: 'Bundle', type, entry: resources.map((resource) => ({ resource })) },
    { transaction: 'ITI-68' },
  )

void test('without evidence every question stands there as not seen', () => {
  const found = readingsSeen([])
  assert.equal(found.length, Object.keys(conflicts).length)
  assert.ok(found.every(({ seen }) => seen.length === 0))
})

void test('every question has at least two readings, each with its source', () => {
  for (const { readings } of Object.values(conflicts)) assert.ok(Object.keys(readings).length >= 2)
})

void test('both readings of one run are named, with the exchanges that show them', () => {
  const url = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference.modality'
  const mado = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference.modality'
  const lists = [url, mado, mado].map((one, index) => ({
    ...listOf({ extension: [{ url: one, valueCodeableConcept: { coding: [{ code: 'CT' }] } }] }),
    id: `list/${index + 1}`,
  }))
  const found = readingsSeen(lists).find(({ conflict }) => conflict === 'modality-carrier')
  assert.deepEqual(found?.seen, [
    { reading: 'fhir-5', count: 1, exchanges: ['list/1'] },
    { reading: 'mado', count: 2, exchanges: ['list/2', 'list/3'] },
  ])
})

void test('a list that was cut down, an error and a body that is none say nothing', () => {
  const cut = listOf({ masterIdentifier: { use: 'usual' } })
  const request = { ...cut.request, url: `${cut.request.url}?_elements=status` }
  assert.deepEqual(readingOf('master-identifier', { ...cut, request }), [])
  assert.deepEqual(readingOf('master-identifier', testExchange(500, 'no JSON'), testExchange(200, '[[[')), [])
  assert.deepEqual(readingOf('master-identifier', cut), ['use'])
})

void test('lists, documents, metadata and refusals answer their questions', () => {
  const oid = '1.2.826.0.1.3680043.9.1'
  assert.deepEqual(readingOf('oid-prefix', listOf({ masterIdentifier: { value: oid } })), ['bare'])
  assert.deepEqual(readingOf('oid-prefix', listOf({ masterIdentifier: { value: `urn:oid:${oid}` } })), ['prefixed'])
  const self = [{ relation: 'self', url: 'https://a.test/fhir/DocumentReference?category=x' }]
  assert.deepEqual(readingOf('filter-by-document-type', listOf({}, self)), ['category'])
  assert.deepEqual(readingOf('entries-of-a-manifest', listOf({ content: [{}, {}] })), ['two-contents'])
  assert.deepEqual(readingOf('attachment', listOf({ content: [{ attachment: { data: 'QQ==' } }] })), ['inline'])
  assert.deepEqual(readingOf('bundle-type', documentOf('collection', {})), ['collection'])
  const amended = [
    { resourceType: 'Composition', status: 'final' },
    { resourceType: 'DiagnosticReport', status: 'amended' },
  ]
  assert.deepEqual(readingOf('amended-report', documentOf('document', ...amended)), ['final'])
  const headers = [['Authorization', 'Bearer x']] as const
  const request = { method: 'GET', url: 'https://a.test/fhir', headers }
  assert.deepEqual(readingOf('refused-token', testExchange(403, '', { request })), ['403'])
  assert.deepEqual(readingOf('refused-token', testExchange(403, '')), [])
  const metadata = testExchange(
    200,
    { token_endpoint: 'https://a.test/token', scopes_supported: ['system/Patient.rs', 'launch', 'ITI-67'] },
    { transaction: 'discovery' },
  )
  assert.deepEqual(readingOf('access-metadata', metadata), ['smart'])
  assert.deepEqual(readingOf('scope-spelling', metadata), ['smart-2', 'iua'])
  const empty = testExchange(200, '[]', {
    transaction: 'RAD-129',
    headers: [['Content-Type', 'application/dicom+json']],
  })
  assert.deepEqual(readingOf('empty-search', empty, testExchange(204, '', { transaction: 'RAD-129' })), ['200', '204'])
})
