import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import type { Kos } from './kos-document.ts'
import {
  documentNamesItsTemplate,
  eachSeriesSaysItsLocation,
  evidenceNamesEachOnce,
  evidenceNamesEveryReference,
  issuerIsUniversal,
  manifestDoesNotListItself,
  otherIdsHoldTheMainOne,
  requestIsNamed,
  studyMomentIsSaid,
  titleIsOfAManifest,
} from './kos-document.ts'
import {
  libraryCountsFrames,
  libraryCountsInstances,
  libraryCountsSeries,
  libraryDescribesEachSeries,
  libraryDescribesTheStudy,
} from './kos-library.ts'

const ct = '1.2.840.10008.5.1.4.1.1.2'
const instances = ['1.5', '1.6'].map((sopInstanceUid) => ({ sopClassUid: ct, sopInstanceUid }))
const kos: Kos = {
  title: '131560',
  header: {
    attributes: { TitleScheme: 'DCM', PatientID: 'P', StudyDate: '20250314', StudyTime: '0930' },
    template: 'DCMR 2010',
    issuer: { id: '1.2', type: 'ISO', legacy: false },
    otherPatientIds: ['P', 'Q'],
  },
  studies: [{ studyInstanceUid: '1', series: [{ seriesInstanceUid: '1.4', retrieveLocationUid: '1.9', instances }] }],
  requests: [{ studyInstanceUid: '1', accessionNumber: 'A', issuer: '1.2' }],
  references: ['1.5', '1.6'],
  library: {
    modalities: ['CT'],
    regions: ['63337009'],
    seriesCount: '1',
    groups: [
      {
        seriesInstanceUid: '1.4',
        modality: 'CT',
        instanceCount: '2',
        entries: [{ sopInstanceUid: '1.5', numberOfFrames: '3' }],
      },
    ],
  },
}
const answerWith = (changes: Partial<Kos>): Exchange =>
  testExchange(200, '', {
    facts: {
      dicom: { part10: true, fileMeta: {}, attributes: { SOPInstanceUID: '1.7' }, kos: { ...kos, ...changes } },
    },
  })
const right = answerWith({})
const headerWith = (changes: Partial<Kos['header']>): Exchange => answerWith({ header: { ...kos.header, ...changes } })
const [study] = kos.studies
const seriesWith = (uids: string[], more: object = {}): Exchange =>
  answerWith({
    studies: [
      {
        studyInstanceUid: study?.studyInstanceUid ?? '',
        series: [
          {
            seriesInstanceUid: '1.4',
            ...more,
            instances: uids.map((sopInstanceUid) => ({ sopClassUid: ct, sopInstanceUid })),
          },
        ],
      },
    ],
  })

void test('each rule of the document is met by a right one, broken by one fault, and not told without a document', () => {
  const table = [
    [evidenceNamesEveryReference, seriesWith(['1.5'])],
    [evidenceNamesEachOnce, seriesWith(['1.5', '1.5'])],
    [documentNamesItsTemplate, headerWith({ template: 'DCMR 2000' })],
    [titleIsOfAManifest, answerWith({ title: '113000' })],
    [eachSeriesSaysItsLocation, seriesWith(['1.5'])],
    [requestIsNamed, answerWith({ requests: [] })],
    [issuerIsUniversal, headerWith({ issuer: { legacy: true } })],
    [otherIdsHoldTheMainOne, headerWith({ otherPatientIds: ['Q'] })],
    [manifestDoesNotListItself, seriesWith(['1.7'])],
    [studyMomentIsSaid, headerWith({ attributes: { StudyDate: '20250314' } })],
    [libraryDescribesTheStudy, answerWith({ library: { ...kos.library, regions: [], modalities: [], groups: [] } })],
    [libraryDescribesEachSeries, answerWith({ library: { modalities: [], regions: [], groups: [] } })],
    [libraryCountsSeries, answerWith({ studies: [] })],
    [libraryCountsInstances, seriesWith(['1.5', '1.6', '1.8'])],
  ] as const
  for (const [aCheck, wrong] of table) {
    assert.equal(aCheck.judge(right, undefined).is, 'met', aCheck.id)
    assert.equal(aCheck.judge(wrong, undefined).is, 'notMet', aCheck.id)
    assert.equal(aCheck.judge(testExchange(404, ''), undefined).is, 'cannotTell', aCheck.id)
  }
})

void test('a legacy code and a misprinted tag are named as such', () => {
  const observed = (judgement: ReturnType<typeof titleIsOfAManifest.judge>): string =>
    judgement.is === 'notMet' ? judgement.observed : ''
  assert.equal(titleIsOfAManifest.judge(answerWith({ title: 'ddd001' }), undefined).is, 'met')
  assert.match(observed(issuerIsUniversal.judge(headerWith({ issuer: { legacy: true } }), undefined)), /legacy/)
})

void test('frames of multi-frame objects are counted rightly', () => {
  assert.equal(libraryCountsFrames.judge(right, { frames: { '1.5': 3 } }).is, 'met')
  assert.equal(libraryCountsFrames.judge(right, { frames: { '1.6': 2 } }).is, 'notMet')
  assert.equal(libraryCountsFrames.judge(right, { frames: {} }).is, 'cannotTell')
})
