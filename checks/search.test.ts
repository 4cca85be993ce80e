import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { answer, control, dicomJson, failed, object, parts } from './imaging-evidence.ts'
import {
  bulkDataAreThePixels,
  bulkDataStayOnTheirChannel,
  metadataAgreeWithTheObjects,
  metadataNameTheirInstances,
  xmlMetadataAreXmlOrRefused,
} from './metadata.ts'
import { dateRangeSelects, fuzzyMatchingIsDoneOrSaid, limitIsKept, pagesGiveEveryResult } from './search.ts'
import { includedFieldComes, seriesHaveTheirAttributes } from './search-result.ts'

const dataSet = (uid: string, more: Record<string, unknown> = {}): object => ({
  '00080018': { vr: 'UI', Value: [uid] },
  ...more,
})

void test('metadata name their instances and agree with the objects', () => {
  const names = (body: unknown): string =>
    metadataNameTheirInstances.judge(
      { control, answer: dicomJson(body) },
      { what: 'series', instances: ['1.5', '1.6'] },
    ).is
  assert.equal(names([dataSet('1.6'), dataSet('1.5')]), 'met')
  for (const wrong of [[dataSet('1.5')], [dataSet('1.5'), dataSet('1.5')], [dataSet('1.5'), dataSet('1.7')], [], {}])
    assert.equal(names(wrong), 'notMet')
  const agrees = (modality: string, uid = '1.5'): string =>
    metadataAgreeWithTheObjects.judge(
      {
        control: parts('application/dicom', [object({ Modality: 'CT' })]),
        answer: dicomJson([dataSet(uid, { '00080060': { vr: 'CS', Value: [modality] } })]),
      },
      undefined,
    ).is
  assert.equal(agrees('CT'), 'met')
  assert.equal(agrees('MR'), 'notMet')
  assert.equal(agrees('CT', '9.9'), 'cannotTell')
  const xml = (came: Exchange): string =>
    xmlMetadataAreXmlOrRefused.judge({ control, answer: dicomJson([dataSet('1.5')]), xml: came }, undefined).is
  assert.equal(xml(failed(406)), 'met')
  assert.equal(xml(answer(200, 'application/dicom+xml')), 'met')
  assert.equal(xml(dicomJson([])), 'notMet')
})

void test('bulk data are the pixels, on their own channel', () => {
  const metadata = (uri?: string): Exchange =>
    dicomJson([dataSet('1.5', uri === undefined ? {} : { '7FE00010': { vr: 'OW', BulkDataURI: uri } })])
  const here = 'https://gateway.test/dicom-web/bulk/1'
  const judge = (bulk: Exchange): string =>
    bulkDataAreThePixels.judge({ control, answer: metadata(here), bulk }, { mark: 'm' }).is
  assert.equal(judge(parts('application/octet-stream', [{ mark: 'm' }])), 'met')
  assert.equal(judge(parts('application/octet-stream', [{ mark: 'm', sizeBytes: 7 }])), 'notMet')
  assert.equal(judge(parts('application/octet-stream', [{ mark: 'n' }])), 'notMet')
  assert.equal(judge(failed(404)), 'notMet')
  assert.equal(bulkDataAreThePixels.judge({ control, answer: metadata() }, { mark: 'm' }).is, 'notOffered')
  const stays = (uri?: string): string =>
    bulkDataStayOnTheirChannel.judge({ control, answer: metadata(uri) }, undefined).is
  assert.equal(stays(here), 'met')
  assert.equal(stays('/dicom-web/bulk/1'), 'met')
  assert.equal(stays('https://pacs.test/1'), 'notMet')
  assert.equal(stays(), 'notOffered')
})

const found = (...uids: string[]): Exchange =>
  dicomJson(uids.map((uid) => ({ '0020000D': { vr: 'UI', Value: [uid] } })))
const whole = found('1.1', '1.2', '1.3', '9.9')

void test('a search selects what matches, of what is known and listed', () => {
  const judge = (came: Exchange): string =>
    dateRangeSelects.judge(
      { control, whole, answer: came },
      { level: 'study', query: 'q', uids: ['1.1', '1.2', '1.7'], known: ['1.1', '1.2', '1.3'] },
    ).is
  assert.equal(judge(found('1.2', '1.1')), 'met')
  assert.equal(judge(found('1.2', '1.1', '9.9')), 'met')
  for (const wrong of [found('1.1'), found('1.1', '1.2', '1.3'), found('1.1', '1.2', '1.2'), failed(500)])
    assert.equal(judge(wrong), 'notMet')
  assert.equal(judge(answer(204, 'text/plain')), 'notMet')
})

void test('limit and offset page through the list; fuzzy matching is done, or said not to be', () => {
  const limited = (came: Exchange): string => limitIsKept.judge({ control, whole, answer: came }, { limit: 2 }).is
  assert.equal(limited(found('1.1', '1.2')), 'met')
  assert.equal(limited(whole), 'notMet')
  const paged = (...pages: Exchange[]): string => pagesGiveEveryResult.judge({ control, whole, pages }, { limit: 2 }).is
  assert.equal(paged(found('1.1', '1.2'), found('1.3', '9.9')), 'met')
  assert.equal(paged(found('1.1', '1.2'), found('1.2', '9.9')), 'notMet')
  const fuzzy = (came: Exchange): string =>
    fuzzyMatchingIsDoneOrSaid.judge({ control, whole, answer: came }, undefined).is
  assert.equal(fuzzy(dicomJson([], [['Warning', '299 x "literal"']])), 'met')
  assert.equal(fuzzy(found('1.1')), 'met')
  assert.equal(fuzzy(dicomJson([])), 'notMet')
})

void test('a search result has its attributes with their values, and the field that was asked for', () => {
  const series = (modality: string): Exchange =>
    dicomJson([
      {
        '00080060': { vr: 'CS', Value: [modality] },
        '0020000E': { vr: 'UI', Value: ['1.4'] },
        '00200011': { vr: 'IS' },
        '00201209': { vr: 'IS', Value: [3] },
      },
    ])
  const judge = (came: Exchange, uid = '1.4'): string =>
    seriesHaveTheirAttributes.judge(
      { control, answer: came },
      { values: { [uid]: { '00080060': ['CT'], '00201209': ['3'] } } },
    ).is
  assert.equal(judge(series('CT')), 'met')
  assert.equal(judge(series('MR')), 'notMet')
  assert.equal(judge(dicomJson([{ '0020000E': { vr: 'UI', Value: ['1.4'] } }])), 'notMet')
  assert.equal(judge(dicomJson([])), 'notMet')
  assert.equal(judge(series('CT'), '9.9'), 'cannotTell')
  const included = (body: unknown): string =>
    includedFieldComes.judge({ control, answer: dicomJson(body) }, { tag: '00081030', value: 'CT chest' }).is
  assert.equal(included([{ '00081030': { vr: 'LO', Value: ['CT chest'] } }]), 'met')
  assert.equal(included([{}]), 'notMet')
  assert.equal(included([]), 'cannotTell')
})
