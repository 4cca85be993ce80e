import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { manifestBundle } from '../fixtures/documents/manifest-bundle.ts'
import { reportBundle } from '../fixtures/documents/report-bundle.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { comparedStudyIsIdentified, comparedWithWhatTheProfileAllows } from './comparison.ts'
import { onlyTheStudyUidIsDemanded } from './data-set-coverage.ts'
import * as content from './report-content.ts'
import * as shape from './report-shape.ts'
import * as words from './report-words.ts'
import * as study from './study-content.ts'

const catalogue = makeCatalogue()
const report = catalogue.reports.find(({ id }) => id === 'report-full-ct-chest')
const manifest = catalogue.manifests.find(({ studyId }) => studyId === 'full-ct-chest')
assert.ok(report && manifest)
const where = { wadoBaseUrl: 'https://imaging.example/dicom-web', retrieveLocationUid: '2.25.3004' }
const texts = {
  report: JSON.stringify(reportBundle(catalogue, report, report.versions[0])),
  manifest: JSON.stringify(manifestBundle(catalogue, manifest, where)),
}

interface Case {
  judge: (answer: Exchange, params: undefined) => Judgement
  of?: keyof typeof texts
  /** What is put in the place of what, so that the clause is broken. */
  fault: readonly [RegExp, string]
}

const cases: Readonly<Record<string, Case>> = {
  specialty: { judge: content.reportNamesTheRequestersSpecialty.judge, fault: [/"specialty"/g, '"unknown"'] },
  type: { judge: content.reportIsNotTypedAsAStudy.judge, fault: [/"85430-7"/g, '"18748-4"'] },
  kinds: { judge: content.reportCarriesSeveralKindsOfObservation.judge, fault: [/"valueQuantity"/g, '"unknown"'] },
  ucum: { judge: content.quantitiesCarryUcumUnits.judge, fault: [/"code":"mm"/g, '"code":"millimetre"'] },
  conclusion: { judge: content.codedConclusionIsInWordsToo.judge, fault: [/"conclusion"|"19005-8"/g, '"unknown"'] },
  profile: { judge: shape.documentHasWhatItsProfileDemands.judge, fault: [/"11329-0"/g, '"unknown"'] },
  empty: { judge: shape.emptyPartsSayWhy.judge, fault: [/"entry":\[\{"reference"/, '"unknown":[{"reference"'] },
  insurance: { judge: shape.insuranceIsOptionalAndThePatients.judge, fault: [/"beneficiary"/, '"unknown"'] },
  gender: { judge: shape.genderIsAdministrative.judge, fault: [/"gender":"female"/, '"gender":"F"'] },
  uid: { judge: onlyTheStudyUidIsDemanded.judge, fault: [/urn:dicom:uid/g, 'unknown'] },
  display: { judge: words.codesHaveWords.judge, fault: [/"display":"|"text":"/g, '"unknown":"'] },
  narrative: { judge: words.sectionsHaveNarrative.judge, fault: [/"text":\{"status"/g, '"unknown":{"status"'] },
  compared: { judge: comparedStudyIsIdentified.judge, fault: [/"identifier":\{"type"/g, '"unknown":{"type"'] },
  comparedType: {
    judge: comparedWithWhatTheProfileAllows.judge,
    fault: [/"type":"ImagingStudy","identifier"/g, '"type":"DiagnosticReport","identifier"'],
  },
  oneUid: { judge: study.studyHasOneUid.judge, of: 'manifest', fault: [/urn:dicom:uid/g, 'unknown'] },
  seriesCount: { judge: study.numberOfSeriesIsThere.judge, of: 'manifest', fault: [/"numberOfSeries"/, '"unknown"'] },
  fewSeries: {
    judge: study.numberOfSeriesIsNotLess.judge,
    of: 'manifest',
    fault: [/"numberOfSeries":3/, '"numberOfSeries":2'],
  },
  counts: { judge: study.numberOfInstancesIsThere.judge, of: 'manifest', fault: [/"numberOfInstances"/g, '"unknown"'] },
  fewInstances: {
    judge: study.numberOfInstancesIsNotLess.judge,
    of: 'manifest',
    fault: [/"numberOfInstances":7/, '"numberOfInstances":6'],
  },
  sum: {
    judge: study.studyCountCoversTheSeries.judge,
    of: 'manifest',
    fault: [/"numberOfInstances":7/, '"numberOfInstances":9'],
  },
  endpoint: { judge: study.endpointsSayHowToConnect.judge, of: 'manifest', fault: [/"payloadType"/, '"unknown"'] },
}

for (const [name, { judge, of = 'report', fault }] of Object.entries(cases))
  void test(`${name}: met by the full document, not met by its fault, not told of nothing`, () => {
    assert.equal(judge(testExchange(200, texts[of]), undefined).is, 'met')
    const broken = texts[of].replace(...fault)
    assert.notEqual(broken, texts[of])
    assert.equal(judge(testExchange(200, broken), undefined).is, 'notMet')
    for (const nothing of [
      testExchange(404, '{}'),
      testExchange(200, '[]'),
      testExchange(200, { resourceType: 'Bundle' }),
    ])
      assert.equal(judge(nothing, undefined).is, 'cannotTell')
  })

void test('transcoding: both codes together, and no fact changed', () => {
  const pair = {
    original: { system: 'urn:oid:2.999.442.9', code: 'NOD-T' },
    mapped: { system: 'http://snomed.info/sct', code: '246120007' },
  }
  const answer = testExchange(200, texts.report)
  assert.equal(words.transcodedCodesKeepTheOriginal.judge(answer, { pairs: [pair] }).is, 'met')
  const apart = { ...pair, original: { ...pair.original, code: 'TOUX' } }
  assert.equal(words.transcodedCodesKeepTheOriginal.judge(answer, { pairs: [apart] }).is, 'notMet')
  assert.equal(words.transcodedCodesKeepTheOriginal.judge(answer, { pairs: [] }).is, 'cannotTell')
  const facts = {
    studyStart: '2025-04-22T08:15:00Z',
    seriesUids: [],
    reportIssued: report.versions[0].createdAt,
    quantities: [{ value: 6, unit: 'mm' }],
  }
  assert.equal(words.mappingChangesNoFacts.judge(answer, facts).is, 'met')
  for (const changed of [
    { seriesUids: ['1.2.3'] },
    { studyStart: '2025-04-22T10:15:00Z' },
    { quantities: [{ value: 0.6, unit: 'cm' }] },
  ])
    assert.equal(words.mappingChangesNoFacts.judge(answer, { ...facts, ...changed }).is, 'notMet')
})
