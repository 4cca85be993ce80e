import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { madoEntryRules } from './mado-entry.ts'
import { mhdEntryRules } from './mhd-entry.ts'

const related = [
  { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2', type: { coding: [{ code: '110180' }] } } },
]
const entry = (id: string, contentType: string, parts: object = {}): object => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  type: { coding: [{ system: 'http://loinc.org', code: '18748-4' }] },
  content: [{ attachment: { contentType } }],
  context: { related },
  ...parts,
})
const to = (id: string): object => ({
  relatesTo: [{ code: 'transforms', target: { reference: `DocumentReference/${id}` } }],
})
const list = (...entries: readonly object[]) => [
  testExchange(200, { resourceType: 'Bundle', type: 'searchset', entry: entries.map((resource) => ({ resource })) }),
]
const judge = (clause: string, ...entries: readonly object[]): string => {
  const rule = [...madoEntryRules, ...mhdEntryRules].find((one) => one.clause === clause)
  assert.ok(rule)
  return rule.judge(list(...entries), undefined).is
}

void test('twins name each other; a twin that is not listed is judged elsewhere', () => {
  const clause = 'MADO-08/transforms'
  const kos = 'application/dicom'
  const fhir = 'application/fhir+json'
  assert.equal(judge(clause, entry('a', fhir, to('b')), entry('b', kos, to('a'))), 'met')
  assert.equal(judge(clause, entry('a', fhir, to('b')), entry('b', kos)), 'notMet')
  assert.equal(judge(clause, entry('a', fhir, to('b')), entry('b', fhir, to('a'))), 'notMet')
  assert.equal(judge(clause, entry('a', fhir, to('b')), entry('b', kos, { ...to('a'), context: {} })), 'notMet')
  assert.equal(judge(clause, entry('a', fhir, to('c'))), 'notOffered')
})

void test('size and hash: both, neither, or size 0 with the hash of nothing', () => {
  const attached = (parts: object): object =>
    entry('a', 'application/dicom', { content: [{ attachment: { contentType: 'application/dicom', ...parts } }] })
  const none = '2jmj7l5rSw0yVb/vlWAYkK/YBwk='
  assert.equal(judge('MHD-10/both-or-neither', attached({})), 'met')
  assert.equal(judge('MHD-10/both-or-neither', attached({ size: 1 })), 'notMet')
  assert.equal(judge('MHD-10/both-or-neither', attached({ size: 0, hash: none })), 'met')
  assert.equal(judge('MHD-11/hash-of-nothing', attached({ size: 0, hash: none })), 'met')
  assert.equal(judge('MHD-11/hash-of-nothing', attached({ size: 5, hash: none })), 'notMet')
  assert.equal(judge('MHD-11/hash-of-nothing', attached({})), 'notOffered')
})

void test('MHD binds manifests, and reports that name one of its profiles', () => {
  const report = { type: { coding: [{ code: '85430-7' }] }, docStatus: 'final' }
  const profile = ['https://profiles.ihe.net/ITI/MHD/StructureDefinition/IHE.MHD.Minimal.DocumentReference']
  assert.equal(judge('MHD-01/no-doc-status', entry('a', 'application/fhir+json', report)), 'notOffered')
  assert.equal(
    judge('MHD-01/no-doc-status', entry('a', 'application/fhir+json', { ...report, meta: { profile } })),
    'notMet',
  )
})
