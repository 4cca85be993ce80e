import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import type { Kos } from './kos-document.ts'
import { kosListsTheInstancesOfItsTwin, kosSaysWhatItsTwinSays } from './twin-manifests.ts'

const kos = (change: Partial<Kos> = {}) => {
  const said: Kos = {
    requests: [],
    references: [],
    header: {
      attributes: { PatientSex: 'F', StudyDate: '20250314', StudyTime: '093000', TimezoneOffsetFromUTC: '+0100' },
      otherPatientIds: [],
    },
    studies: [
      {
        studyInstanceUid: '1.2',
        series: [{ seriesInstanceUid: '1.3', instances: [{ sopClassUid: '1.9', sopInstanceUid: '1.4' }] }],
      },
    ],
    ...change,
  }
  const dicom = { part10: true, fileMeta: {}, attributes: { SOPInstanceUID: '1.77' }, kos: said }
  return testExchange(200, '', { facts: { dicom } })
}
const manifest = (change: object = {}, instance: object = {}) =>
  testExchange(200, {
    resourceType: 'Bundle',
    entry: [
      { resource: { resourceType: 'Patient', gender: 'female' } },
      {
        resource: {
          resourceType: 'ImagingStudy',
          identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:1.2' }],
          started: '2025-03-14T08:30:00Z',
          series: [{ uid: '1.3', instance: [{ uid: '1.4', sopClass: { code: 'urn:oid:1.9' }, ...instance }] }],
          ...change,
        },
      },
    ],
  })

void test('the same instances are listed once by both', () => {
  const judge = (other: Partial<Kos>, fhir = manifest()) =>
    kosListsTheInstancesOfItsTwin.judge({ kos: kos(other), manifest: fhir }, undefined).is
  const [study] = kos().facts.dicom?.kos?.studies ?? []
  const listing = (...uids: string[]): Partial<Kos> => ({
    studies: [
      {
        ...study,
        studyInstanceUid: '1.2',
        series: [
          {
            seriesInstanceUid: '1.3',
            instances: uids.map((sopInstanceUid) => ({ sopClassUid: '1.9', sopInstanceUid })),
          },
        ],
      },
    ],
  })
  assert.equal(judge({}), 'met')
  assert.equal(judge(listing('1.4', '1.77')), 'met')
  assert.equal(judge(listing('1.4', '1.5')), 'notMet')
  assert.equal(judge(listing()), 'notMet')
  assert.equal(judge({}, manifest({ series: [{ uid: '1.3', instance: [{ uid: '1.4' }, { uid: '1.4' }] }] })), 'notMet')
  assert.equal(judge({}, manifest({ identifier: [{ system: 'urn:dicom:uid', value: '1.8' }] })), 'cannotTell')
})

void test('a fact that both state is the same; one that the FHIR manifest alone has wrong is judged there', () => {
  const judge = (fhir: ReturnType<typeof manifest>, held = {}) =>
    kosSaysWhatItsTwinSays.judge({ kos: kos(), manifest: fhir }, held).is
  assert.equal(judge(manifest()), 'met')
  assert.equal(judge(manifest({}, { sopClass: { code: '1.10' } })), 'notMet')
  assert.equal(judge(manifest({ started: '2025-03-14T09:30:00Z' })), 'notMet')
  assert.equal(judge(manifest({ started: '2025-03-14T09:30:00Z' }), { startedAt: '2025-03-14T08:30:00Z' }), 'met')
})
