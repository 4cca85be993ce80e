import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DicomFact, Exchange } from './exchange.ts'
import { foreignIdentifiers } from './tripwire.ts'

const allowed = [
  { system: 'urn:oid:2.999.1', value: 'OURS-1' },
  { system: 'https://ids.example/p', value: 'OURS-2' },
]
const stranger = { system: 'urn:oid:2.999.1', value: 'STRANGER' }
const exchange = (facts: Exchange['facts'] = {}): Exchange => ({
  id: 'x/1',
  transaction: 'ITI-67',
  channel: 'fhir',
  direction: 'outgoing',
  startedAt: '2026-01-01T00:00:00Z',
  durationMilliseconds: 1,
  request: { method: 'GET', url: 'https://a.example/', headers: [] },
  facts,
})
const inText = (text: string): readonly string[] =>
  foreignIdentifiers(exchange(), Buffer.from(text), allowed).map(({ value }) => value)
const inJson = (value: unknown): readonly string[] => inText(JSON.stringify(value))
const dicom = (attributes: Record<string, string>): DicomFact => ({ part10: true, fileMeta: {}, attributes })

test('nobody is foreign among test patients and in local systems', () => {
  const entry = {
    subject: { identifier: allowed[0] },
    identifier: [{ system: 'urn:oid:2.999.77', value: 'LOCAL' }, allowed[1], { value: 'no system' }],
    masterIdentifier: { system: 'urn:ietf:rfc:3986', value: 'urn:oid:2.25.1' },
  }
  assert.deepEqual(inJson({ resourceType: 'Bundle', entry: [{ resource: entry }] }), [])
})

test('a stranger is found in a list, in a contained Patient and in a bare OID', () => {
  const entry = { resourceType: 'DocumentReference', subject: { identifier: stranger } }
  assert.deepEqual(inJson({ resourceType: 'Bundle', entry: [{ resource: entry }] }), ['STRANGER'])
  const contained = [{ resourceType: 'Patient', identifier: [allowed[0], stranger] }]
  assert.deepEqual(inJson({ resourceType: 'DocumentReference', contained }), ['STRANGER'])
  assert.deepEqual(inJson([{ identifier: { ...stranger, system: '2.999.1' } }]), ['STRANGER'])
  assert.deepEqual(inJson({ identifier: { system: 'https://ids.example/p', value: 'X' } }), ['X'])
})

test('a stranger is found behind a byte order mark, in XML, and in JSON that is cut or has another order', () => {
  const json = JSON.stringify({ entry: [{ a: stranger }, { b: 1 }] })
  assert.deepEqual(inText(`\ufeff${json}`), ['STRANGER'])
  assert.deepEqual(inText(json.slice(0, -4)), ['STRANGER'])
  const turned = JSON.stringify({ a: { value: 'STRANGER', system: stranger.system }, b: 1 })
  assert.deepEqual(inText(turned.slice(0, -2)), ['STRANGER'])
  const xml = '<Patient><identifier><system value="urn:oid:2.999.1"/>\n<value value="STRANGER"/></identifier></Patient>'
  assert.deepEqual(inText(xml), ['STRANGER'])
})

test('a stranger is found in the DICOM JSON model', () => {
  const dataSet = (id: string, issuer: string): unknown => ({
    '00100020': { vr: 'LO', Value: [id] },
    '00100024': { vr: 'SQ', Value: [{ '00400032': { vr: 'UT', Value: [issuer] } }] },
  })
  assert.deepEqual(inJson([dataSet('STRANGER', '2.999.1'), dataSet('OURS-1', '2.999.1'), dataSet('L', '2.999.5')]), [
    'STRANGER',
  ])
  assert.deepEqual(inJson([{ '00100020': { vr: 'LO', Value: ['STRANGER'] } }, { '00100020': null }]), [])
})

test('a stranger is found in DICOM files by the issuer, alone or in parts; local ids are not', () => {
  const files = [
    dicom({ PatientID: 'OURS-1', IssuerUniversalEntityID: '2.999.1' }),
    dicom({ PatientID: 'STRANGER', IssuerUniversalEntityID: '2.999.1' }),
    dicom({ PatientID: 'LOCAL', IssuerUniversalEntityID: '2.999.5' }),
    dicom({ PatientID: 'WITHOUT-ISSUER' }),
  ]
  const parts = files.map((file) => ({ headers: [], sha256: '', sizeBytes: 1, dicom: file }))
  const found = foreignIdentifiers(exchange({ multipart: { problems: [], parts } }), new Uint8Array(), allowed)
  assert.deepEqual(
    found.map(({ value }) => value),
    ['STRANGER'],
  )
  const [, one] = files
  assert.ok(one)
  assert.equal(foreignIdentifiers(exchange({ dicom: one }), new Uint8Array(), allowed).length, 1)
})

test('bytes that are nothing of the kind have nobody in them', () => {
  for (const text of ['', 'plain', '\0\0', '{', '[1,2', '<html>', 'null', '{"system":1,"value":2}'])
    assert.deepEqual(inText(text), [], text)
})
