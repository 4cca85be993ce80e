import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DicomFact, Exchange } from '../harness/exchange/exchange.ts'
import { failed, object, parts } from './imaging-evidence.ts'
import {
  doseHasUnits,
  doseIsReported,
  everySpecimenIsNamed,
  slideNamesItsSpecimen,
  textInObjectsIsUnchanged,
} from './object-content.ts'

type Content = NonNullable<DicomFact['content']>
const empty: Content = { carries: [], waveformSizeBytes: 0, texts: [], measurements: [], specimens: [] }
const syntax = '1.2.840.10008.1.2.1'
const held = {
  sopInstanceUid: '1.5',
  transferSyntaxUid: syntax,
  StudyDescription: 'Thorax',
  SeriesDescription: 'axial',
}
const texts = { StudyDescription: 'Thorax', SeriesDescription: 'axial' }
const objects = (attributes: Record<string, string>, content?: Partial<Content>): Exchange => {
  const { dicom } = object(attributes)
  return parts('application/dicom', [
    { dicom: { ...dicom, ...(content === undefined ? {} : { content: { ...empty, ...content } }) } },
  ])
}
const uid = { sopInstanceUid: '1.5' }

void test('texts of an object are those that are stored, in the syntax that it is stored in', () => {
  const judge = (answer: Exchange, more: object = {}): unknown =>
    textInObjectsIsUnchanged.judge(answer, { held: [{ ...held, ...more }] })
  assert.deepEqual(judge(objects(texts)), { is: 'met', observed: '1 objects' })
  assert.deepEqual(judge(objects({ ...texts, StudyDescription: 'Chest' })), {
    is: 'notMet',
    expected: 'StudyDescription Thorax',
    observed: 'Chest',
    at: 'StudyDescription',
  })
  assert.deepEqual(judge(objects({ StudyDescription: 'Thorax' })), {
    is: 'notMet',
    expected: 'SeriesDescription axial',
    observed: 'none',
    at: 'SeriesDescription',
  })
  const why = 'no object comes in the syntax that it is stored in: 200 multipart/related, 0 bytes'
  assert.deepEqual(judge(objects(texts), { transferSyntaxUid: '1.2' }), { is: 'cannotTell', why })
  assert.deepEqual(judge(objects(texts), { sopInstanceUid: '1.6' }), { is: 'cannotTell', why })
})

void test('the sentence of a report inside an object is the one that is stored', () => {
  const judge = (content?: Partial<Content>): unknown =>
    textInObjectsIsUnchanged.judge(objects(texts, content), { held: [{ ...held, reportText: 'no finding' }] })
  const notMet = (observed: string): object => ({
    is: 'notMet',
    expected: 'the text of the report as it is stored: no finding',
    observed,
    at: '(0040,A160)',
  })
  const report: Partial<Content> = { carries: ['report'] }
  assert.deepEqual(judge({ ...report, texts: ['title', 'no finding'] }), { is: 'met', observed: '1 objects' })
  assert.deepEqual(judge({ ...report, texts: ['title', 'nothing'] }), notMet('title / nothing'))
  // A report that is not there at all is judged as A1-02a.
  for (const content of [{ texts: ['title'] }, undefined])
    assert.deepEqual(judge(content), { is: 'met', observed: '1 objects' })
})

void test('a slide names its specimen, and each of several', () => {
  const named = objects({}, { specimens: ['S1', 'S2'] })
  const none = objects({}, {})
  assert.deepEqual(slideNamesItsSpecimen.judge(named, uid), { is: 'met', observed: 'S1, S2' })
  for (const without of [none, objects({})])
    assert.deepEqual(slideNamesItsSpecimen.judge(without, uid), {
      is: 'notMet',
      expected: 'the specimen of the slide',
      observed: 'no Specimen Description',
      at: '(0040,0560)',
    })
  assert.deepEqual(slideNamesItsSpecimen.judge(failed(404), uid), {
    is: 'cannotTell',
    why: 'the slide does not come: 404 application/json, 14 bytes',
  })
  assert.deepEqual(everySpecimenIsNamed.judge(named, { ...uid, specimens: 2 }), { is: 'met', observed: 'S1, S2' })
  assert.deepEqual(everySpecimenIsNamed.judge(objects({}, { specimens: ['S1', 'S1'] }), { ...uid, specimens: 2 }), {
    is: 'notMet',
    expected: '2 specimen identifiers',
    observed: 'S1, S1',
    at: '(0040,0551)',
  })
  for (const without of [none, objects({}), failed(404)])
    assert.deepEqual(everySpecimenIsNamed.judge(without, { ...uid, specimens: 2 }), {
      is: 'cannotTell',
      why: 'the slide names no specimen: see its own clause',
    })
})

void test('dose values are reported, each in a unit of its quantity', () => {
  const dosed = (code: string, units?: string): Exchange =>
    objects({}, { measurements: [{ code, value: '1', ...(units === undefined ? {} : { units }) }] as never })
  const right = [
    ...['Gy.m2', 'cGy.cm2', 'mGy.cm2', 'dGy.cm2', 'uGy.m2'].flatMap((unit) => [
      ['113722', unit],
      ['122130', unit],
    ]),
    ['113725', 'Gy'],
    ['113725', 'mGy'],
  ] as [string, string][]
  for (const [code, unit] of right) {
    assert.deepEqual(doseIsReported.judge(dosed(code, unit), uid), { is: 'met', observed: '1 values' })
    assert.deepEqual(doseHasUnits.judge(dosed(code, unit), uid), { is: 'met', observed: '1 values' })
  }
  assert.deepEqual(doseHasUnits.judge(dosed('113725', 'cm'), uid), {
    is: 'notMet',
    expected: 'one of Gy, mGy for 113725',
    observed: 'cm',
    at: '(0040,08EA)',
  })
  assert.deepEqual(doseHasUnits.judge(dosed('113725'), uid), {
    is: 'notMet',
    expected: 'one of Gy, mGy for 113725',
    observed: 'no unit',
    at: '(0040,08EA)',
  })
  for (const without of [dosed('1', 'Gy'), objects({})]) {
    assert.deepEqual(doseIsReported.judge(without, uid), {
      is: 'notMet',
      expected: 'values of the dose',
      observed: 'none',
      at: '(0040,A730)',
    })
    assert.deepEqual(doseHasUnits.judge(without, uid), { is: 'cannotTell', why: 'no dose value' })
  }
  assert.deepEqual(doseIsReported.judge(failed(404), uid), {
    is: 'cannotTell',
    why: 'the dose report does not come: 404 application/json, 14 bytes',
  })
  assert.equal(doseHasUnits.judge(failed(404), uid).is, 'cannotTell')
})
