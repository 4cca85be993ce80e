import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DicomFact } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { objectsAreAsTheyAreStored } from './held-content.ts'
import type { StoredObject } from './held-content.ts'

const transferSyntaxUid = '1.2.840.10008.1.2.1'
const digests = { pixels: 'aa', elements: { '3004000e': 'bb' } }
const held: StoredObject = {
  sopInstanceUid: '1.2.3',
  kind: 'rt-dose',
  transferSyntaxUid,
  laterality: 'L',
  digests,
  measurements: [{ code: '113722', value: '1.5' }],
}
const object: DicomFact = {
  part10: true,
  fileMeta: { transferSyntaxUid },
  attributes: { SOPInstanceUID: '1.2.3' },
  digests,
}
const judge = (change: Partial<DicomFact>) => {
  const facts = {
    multipart: { problems: [], parts: [{ headers: [], sha256: '', sizeBytes: 0, dicom: { ...object, ...change } }] },
  }
  return objectsAreAsTheyAreStored.judge(testExchange(200, '', { facts }), { objects: [held] })
}
const content = { carries: [], waveformSizeBytes: 0, texts: [], specimens: [] }

void test('the same pixels and values are the object as it is stored, more or fewer elements too', () => {
  assert.equal(judge({}).is, 'met')
  assert.equal(judge({ digests: { pixels: 'aa', elements: {} } }).is, 'met')
  assert.equal(judge({ digests: { pixels: 'aa', elements: { ...digests.elements, '00281054': 'dd' } } }).is, 'met')
})

void test('another pixel, value, side or measured number is another object', () => {
  for (const change of [
    { digests: { ...digests, pixels: 'ab' } },
    { digests: { ...digests, elements: { '3004000e': 'bc' } } },
    { attributes: { ...object.attributes, ImageLaterality: 'R' } },
    { content: { ...content, measurements: [{ code: '113722', value: '15', units: 'Gy.m2' }] } },
  ])
    assert.equal(judge(change).is, 'notMet')
})

void test('what cannot be read, and what comes in another transfer syntax, cannot be told', () => {
  assert.equal(judge({ problem: 'cut' }).is, 'cannotTell')
  assert.equal(judge({ fileMeta: { transferSyntaxUid: '1.2.840.10008.1.2.4.50' } }).is, 'cannotTell')
})
