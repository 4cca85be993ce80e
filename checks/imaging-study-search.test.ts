import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { everyStudyIsFound, studyCountsAreRight, studyModalitySelects } from './imaging-study-search.ts'

const answer = (status: number, body: object): Exchange =>
  testExchange(status, body, {
    transaction: 'ImagingStudy-search',
    request: { method: 'GET', url: 'https://a.test/fhir/ImagingStudy', headers: [] },
  })

const study = (uid: string, parts: object = {}): object => ({
  resourceType: 'ImagingStudy',
  identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid}` }],
  numberOfSeries: 2,
  ...parts,
})
const list = (self: string, ...studies: object[]): Exchange =>
  answer(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [{ relation: 'self', url: self }],
    entry: studies.map((resource) => ({ resource })),
  })
const silent = answer(200, { rest: [] })
const params = { parameters: ['modality'], filter: 'modality=CT', studies: ['1.1'], either: [] }

void test('a filter is judged where it is offered, on what the target lists', () => {
  const everything = [list('s', study('1.1'), study('1.2'))]
  const judge = (page: Exchange): string =>
    studyModalitySelects.judge({ pages: [page], everything, capabilities: silent }, params).is
  assert.equal(judge(list('s?modality=CT', study('1.1'))), 'met')
  assert.equal(judge(list('s?modality=CT', study('1.1'), study('1.2'))), 'notMet')
  assert.equal(judge(list('s', study('1.1'), study('1.2'))), 'notOffered')
})

void test('the whole list and its counts are held against the holdings', () => {
  const evidence = (...studies: object[]) => {
    const everything = [list('s', ...studies)]
    return { pages: everything, everything, capabilities: silent }
  }
  const whole = { ...params, studies: ['1.1', '1.2'] }
  assert.equal(everyStudyIsFound.judge(evidence(study('1.1'), study('1.2')), whole).is, 'met')
  assert.equal(everyStudyIsFound.judge(evidence(study('1.1')), whole).is, 'notMet')
  const counts = { '1.1': { series: 2, instances: 5 } }
  assert.equal(studyCountsAreRight.judge(evidence(study('1.1')), { counts }).is, 'met')
  assert.equal(studyCountsAreRight.judge(evidence(study('1.1', { numberOfInstances: 4 })), { counts }).is, 'notMet')
  assert.equal(studyCountsAreRight.judge(evidence(study('1.3')), { counts }).is, 'cannotTell')
})

void test('no search of study records is not offered', () => {
  const everything = [answer(404, {})]
  assert.equal(
    everyStudyIsFound.judge({ pages: everything, everything, capabilities: silent }, params).is,
    'notOffered',
  )
})
