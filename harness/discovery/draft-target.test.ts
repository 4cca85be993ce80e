import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../exchange/exchange.ts'
import { testExchange } from '../exchange/test-exchange.ts'
import { draftTarget } from './draft-target.ts'
import type { Observed } from './observed.ts'

const nothing = testExchange(404, '')
const seen = (parts: Partial<Observed>): Observed => ({
  capabilities: nothing,
  smart: nothing,
  iua: nothing,
  imaging: [],
  ...parts,
})
const listOf = (...entries: object[]): Exchange =>
  testExchange(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: entries.map((entry) => ({ resource: { resourceType: 'DocumentReference', ...entry } })),
  })
const mado = 'https://profiles.ihe.net/RAD/MADO/StructureDefinition/ext-R5-DocumentReference.modality'
const fhir5 = 'http://hl7.org/fhir/5.0/StructureDefinition/extension-DocumentReference.modality'
const entry = (code: string, url: string, more: object = {}): object => ({
  type: { coding: [{ system: 'http://loinc.org', code }] },
  extension: [{ url, valueCodeableConcept: { coding: [{ code: 'CT' }] } }],
  ...more,
})

void test('a target that says nothing gives a draft of nothing, and each thing that was not seen is said', () => {
  const { drafted, notes } = draftTarget(seen({ noList: 'no patient was named' }))
  assert.deepEqual(Object.values(drafted.guides), [undefined, undefined, undefined, undefined])
  assert.equal(drafted.dialect ?? drafted.token ?? drafted.documentTypes, undefined)
  assert.equal(notes.filter((note) => note.includes('not seen, 404')).length, 3)
})

void test('a statement that is malformed, of another version or of something else is said in one line', () => {
  const noteOf = (body: string | object): string =>
    draftTarget(seen({ capabilities: testExchange(200, body) })).notes[0] ?? ''
  assert.match(noteOf('<html>log in</html>'), /no JSON object/)
  assert.match(noteOf('[1]'), /no JSON object/)
  assert.match(noteOf({ resourceType: 'OperationOutcome' }), /is OperationOutcome/)
  assert.match(noteOf({ resourceType: 'CapabilityStatement' }), /names no fhirVersion/)
  assert.match(noteOf({ resourceType: 'CapabilityStatement', fhirVersion: '5.0.0' }), /of FHIR 5\.0\.0/)
  const odd = { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1', rest: { resource: 7 } }
  assert.match(noteOf(odd), /names no resource/)
})

void test('a list shows the versions of the guides, and a lie of the statement', () => {
  const list = listOf(
    entry('18748-4', mado, { masterIdentifier: { use: 'usual', value: 'urn:oid:1.2.3' } }),
    entry('85430-7', fhir5, { category: [{ coding: [{ system: 'http://loinc.org', code: '18726-0' }] }] }),
  )
  const capabilities = testExchange(200, {
    resourceType: 'CapabilityStatement',
    fhirVersion: '4.0.1',
    rest: [{ resource: [{ type: 'Patient' }] }],
  })
  const { drafted, notes } = draftTarget(seen({ list, capabilities }))
  assert.deepEqual(
    Object.values(drafted.guides).map((one) => one?.value),
    ['1.0.0', '4.2.3', 'post-ballot', 'ballot'],
  )
  assert.deepEqual(drafted.documentTypes?.value, ['18748-4', '85430-7'])
  assert.ok(notes.some((note) => note.includes('names no DocumentReference, and a list of them was answered')))
})

void test('the token endpoint is taken from the smart-configuration, then from the metadata of IUA', () => {
  const metadata = (host: string): Exchange => testExchange(200, { token_endpoint: `https://${host}/token` })
  const tokenOf = (parts: Partial<Observed>): string | undefined => draftTarget(seen(parts)).drafted.token?.from
  assert.equal(tokenOf({ smart: metadata('a.test'), iua: metadata('b.test') }), 'smart-configuration')
  assert.equal(tokenOf({ iua: metadata('b.test') }), 'IUA metadata')
  assert.equal(tokenOf({ iua: testExchange(200, 'no JSON') }), undefined)
})
