import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import {
  deprecatedDocumentIsNotCurrent,
  everyListedInstanceIsRetrievable,
  newerManifestsReplaceTheOlder,
  olderVersionIsNeverCurrent,
  olderVersionIsServedAsSuch,
  withdrawnDocumentIsGone,
  withdrawnDocumentIsNotListed,
} from './changed-documents.ts'
import { nothingIsOfferedForWriting } from './offered-writing.ts'

const entry = (uniqueId: string, status: string, contentType?: string): object => ({
  search: { mode: 'match' },
  resource: {
    resourceType: 'DocumentReference',
    status,
    masterIdentifier: { value: `urn:oid:${uniqueId}` },
    type: { coding: [{ code: contentType === undefined ? '85430-7' : '18748-4' }] },
    content: [{ attachment: { contentType } }],
  },
})
const list = (...entries: object[]): Exchange[] => [
  testExchange(200, { resourceType: 'Bundle', type: 'searchset', entry: entries }),
]
const document = (uniqueId: string): Exchange =>
  testExchange(200, { resourceType: 'Bundle', type: 'document', identifier: { value: `urn:oid:${uniqueId}` } })

void test('the URL of an older list gives the older version marked, nothing, or the newer version', () => {
  const judge = (retrieved: Exchange, ...superseded: object[]): string =>
    olderVersionIsServedAsSuch.judge(
      { retrieved, current: list(entry('1.3', 'current')), superseded: list(...superseded) },
      { older: { key: 'report 1.2', uniqueId: '1.2' }, newer: ['1.3'] },
    ).is
  assert.equal(judge(document('1.2'), entry('1.2', 'superseded')), 'met')
  assert.equal(judge(document('1.2')), 'met')
  assert.equal(judge(document('1.3')), 'met')
  for (const status of [404, 410]) assert.equal(judge(testExchange(status, '')), 'met')
  assert.equal(judge(document('1.2'), entry('1.2', 'current')), 'notMet')
  assert.equal(judge(document('1.1')), 'notMet')
  for (const status of [200, 301, 401, 500]) assert.equal(judge(testExchange(status, '')), 'notMet')
})

void test('a version that was replaced is not current beside the newer one', () => {
  const judge = (pages: Exchange[]): string =>
    olderVersionIsNeverCurrent.judge(pages, { older: 'report 1.2', newer: ['report 1.3'] }).is
  assert.equal(judge(list(entry('1.3', 'current'))), 'met')
  assert.equal(judge(list(entry('1.3', 'current'), entry('1.2', 'superseded'))), 'met')
  assert.equal(judge(list(entry('1.3', 'current'), entry('1.2', 'current'))), 'notMet')
  assert.equal(judge(list()), 'notMet')
  assert.equal(judge([testExchange(500, '')]), 'cannotTell')
})

void test('a grown study has new manifests in each encoding, and the older ones are not current', () => {
  const [fhir, kos] = ['application/fhir+json', 'application/dicom']
  const judge = (newer: string[], ...entries: object[]): string =>
    newerManifestsReplaceTheOlder.judge(list(...entries), { older: ['manifest-fhir 1', 'manifest-kos 1'], newer }).is
  const both = ['manifest-fhir 2', 'manifest-kos 2']
  assert.equal(judge(both, entry('2', 'current', fhir), entry('2', 'current', kos)), 'met')
  assert.equal(judge(both, entry('2', 'current', fhir), entry('1', 'current', kos)), 'notMet')
  assert.equal(judge(['manifest-fhir 2'], entry('2', 'current', fhir)), 'notMet')
})

void test('every listed instance comes; what is beyond the list is said and not held against the store', () => {
  const manifest = testExchange(200, {
    resourceType: 'Bundle',
    entry: [{ resource: { resourceType: 'ImagingStudy', series: [{ instance: [{ uid: '1.5' }, { uid: '1.6' }] }] } }],
  })
  const objects = (...uids: string[]): Exchange =>
    testExchange(200, '', {
      facts: {
        multipart: {
          problems: [],
          parts: uids.map((uid) => ({
            headers: [],
            sha256: '',
            sizeBytes: 1,
            dicom: { part10: true, fileMeta: {}, attributes: { SOPInstanceUID: uid } },
          })),
        },
      },
    })
  const judge = (came: Exchange) => everyListedInstanceIsRetrievable.judge({ manifest, objects: came }, undefined)
  assert.equal(judge(objects('1.6', '1.5')).is, 'met')
  assert.match(JSON.stringify(judge(objects('1.6', '1.5', '1.7'))), /"met".*1 beyond the list/)
  assert.equal(judge(objects('1.5')).is, 'notMet')
  assert.equal(judge(testExchange(404, '')).is, 'cannotTell')
})

void test('what is deprecated is not current, what is withdrawn is gone', () => {
  const lists = (...entries: object[]) => ({ current: list(...entries), superseded: list() })
  const params = { document: 'report 1.2' }
  const deprecated = (...entries: object[]): string =>
    deprecatedDocumentIsNotCurrent.judge(lists(...entries), params).is
  assert.equal(deprecated(), 'met')
  assert.equal(deprecated(entry('1.2', 'superseded')), 'met')
  assert.equal(deprecated(entry('1.2', 'current')), 'notMet')
  assert.equal(withdrawnDocumentIsNotListed.judge(lists(), params).is, 'met')
  assert.equal(withdrawnDocumentIsNotListed.judge(lists(entry('1.2', 'superseded')), params).is, 'notMet')
  for (const [status, is] of [
    [404, 'met'],
    [410, 'met'],
    [200, 'notMet'],
    [500, 'notMet'],
    [403, 'notMet'],
  ] as const)
    assert.equal(withdrawnDocumentIsGone.judge(testExchange(status, ''), params).is, is)
})

void test('an offer to be written to is out of scope; without a statement nothing can be told', () => {
  const judge = (statement: object): string =>
    nothingIsOfferedForWriting.judge(testExchange(200, statement), undefined).is
  const resource = { type: 'DocumentReference', interaction: [{ code: 'read' }] }
  assert.equal(judge({ rest: [{ resource: [resource] }] }), 'met')
  assert.equal(judge({ rest: [{ interaction: [{ code: 'transaction' }], resource: [resource] }] }), 'notMet')
  assert.equal(judge({ rest: [{ resource: [{ ...resource, interaction: [{ code: 'create' }] }] }] }), 'notMet')
  const recipient = 'https://profiles.ihe.net/ITI/MHD/CapabilityStatement/IHE.MHD.DocumentRecipient.Comprehensive'
  assert.equal(judge({ instantiates: [recipient], rest: [{}] }), 'notMet')
  assert.equal(judge({}), 'cannotTell')
})
