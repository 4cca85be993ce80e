import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { sizeIsTheDocuments, supersededDocumentIsThereOrGone, unacceptableTypeIs406 } from './document-retrieval.ts'
import {
  capabilitiesRepeatNothing,
  jsonIsUtf8,
  lastModifiedIsLastUpdated,
  missingResourceIs404,
  outcomeSaysWhatIsWrong,
  strictHandlingIsHonoured,
  unknownCommunityIsSaid,
} from './fhir-rest.ts'
import { exactTakesWholeNames, idFindsItsPatient, traitsAreCombined } from './pdqm.ts'

const outcome = (...issue: readonly object[]) => testExchange(404, { resourceType: 'OperationOutcome', issue })
const searchset = (ids: readonly string[], self?: string) =>
  testExchange(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    link: self === undefined ? [] : [{ relation: 'self', url: self }],
    entry: ids.map((id) => ({ resource: { resourceType: 'Patient', id } })),
  })
const json = (contentType: string, body: string) =>
  testExchange(200, body, { headers: [['Content-Type', contentType]] })

void test('an OperationOutcome has issues with codes of the value sets', () => {
  assert.equal(outcomeSaysWhatIsWrong.judge(outcome({ severity: 'error', code: 'not-found' }), undefined).is, 'met')
  assert.equal(outcomeSaysWhatIsWrong.judge(outcome({ severity: 'error', code: 'lost' }), undefined).is, 'notMet')
  assert.equal(outcomeSaysWhatIsWrong.judge(outcome(), undefined).is, 'notMet')
  assert.equal(outcomeSaysWhatIsWrong.judge(testExchange(404, '<html/>'), undefined).is, 'cannotTell')
})

void test('JSON is UTF-8 without byte order mark', () => {
  const judge = (contentType: string, body = '{}'): string => jsonIsUtf8.judge([json(contentType, body)], undefined).is
  assert.equal(judge('application/fhir+json; charset="UTF-8"'), 'met')
  assert.equal(judge('application/fhir+json'), 'met')
  assert.equal(judge('application/json; charset=latin1'), 'notMet')
  assert.equal(judge('application/json', '\u{FEFF}{}'), 'notMet')
  assert.equal(judge('text/html'), 'cannotTell')
})

void test('404 and 410 say that nothing is there; anything else does not', () => {
  assert.equal(missingResourceIs404.judge(testExchange(410, ''), undefined).is, 'met')
  assert.equal(missingResourceIs404.judge(testExchange(400, ''), undefined).is, 'notMet')
  assert.equal(supersededDocumentIsThereOrGone.judge(testExchange(200, '{}'), undefined).is, 'met')
  assert.equal(supersededDocumentIsThereOrGone.judge(testExchange(302, ''), undefined).is, 'notMet')
})

void test('a refusal of a type is 406, where the document comes at all', () => {
  const judge = (control: number, status: number): string =>
    unacceptableTypeIs406.judge({ control: testExchange(control, '{}'), answer: testExchange(status, '') }, undefined)
      .is
  assert.equal(judge(200, 406), 'met')
  assert.equal(judge(200, 200), 'notMet')
  assert.equal(judge(404, 406), 'cannotTell')
})

void test('a size is compared where one is given', () => {
  const judge = (size: number | null): string => sizeIsTheDocuments.judge(testExchange(200, 'four'), { size }).is
  assert.deepEqual([judge(4), judge(5), judge(0), judge(null)], ['met', 'notMet', 'notOffered', 'notOffered'])
})

void test('Last-Modified is compared with lastUpdated by the second', () => {
  const judge = (lastModified: string): string =>
    lastModifiedIsLastUpdated.judge(
      testExchange(
        200,
        { meta: { lastUpdated: '2025-01-01T01:00:00.500+01:00' } },
        { headers: [['Last-Modified', lastModified]] },
      ),
      undefined,
    ).is
  assert.equal(judge('Wed, 01 Jan 2025 00:00:00 GMT'), 'met')
  assert.equal(judge('Wed, 01 Jan 2025 00:00:02 GMT'), 'notMet')
})

void test('a CapabilityStatement that says a thing twice is wrong', () => {
  const judge = (...names: readonly string[]): string =>
    capabilitiesRepeatNothing.judge(
      testExchange(200, {
        resourceType: 'CapabilityStatement',
        rest: [{ resource: [{ type: 'Patient', searchParam: names.map((name) => ({ name })) }] }],
      }),
      undefined,
    ).is
  assert.deepEqual([judge('a', 'b'), judge('a', 'a')], ['met', 'notMet'])
})

void test('strict handling is a 4xx; an error of the server tells nothing', () => {
  const judge = (status: number): string =>
    strictHandlingIsHonoured.judge({ control: searchset(['a']), strict: testExchange(status, '') }, undefined).is
  assert.deepEqual([judge(400), judge(200), judge(500)], ['met', 'notMet', 'cannotTell'])
})

void test('a community that there is not is refused, or ignored without claiming it', () => {
  const judge = (self: string): string => unknownCommunityIsSaid.judge(searchset(['a'], self), undefined).is
  assert.equal(judge('https://a.test/D?patient=1'), 'met')
  assert.equal(judge('https://a.test/D?targetCommunityIdList=urn:oid:1'), 'notMet')
  assert.equal(unknownCommunityIsSaid.judge(testExchange(400, ''), undefined).is, 'met')
  assert.equal(unknownCommunityIsSaid.judge(testExchange(500, ''), undefined).is, 'notMet')
})

void test('a patient is found by id, by traits together and by a whole name', () => {
  const [control, nobody, other] = [searchset(['a']), searchset([]), searchset(['b'])]
  assert.equal(idFindsItsPatient.judge({ byIdentifier: control, byId: control }, undefined).is, 'met')
  assert.equal(idFindsItsPatient.judge({ byIdentifier: control, byId: nobody }, undefined).is, 'notMet')
  assert.equal(idFindsItsPatient.judge({ byIdentifier: nobody, byId: nobody }, undefined).is, 'cannotTell')
  const traits = (right: typeof control, wrong: typeof control, none = nobody): string =>
    traitsAreCombined.judge({ control, nobody: none, right, wrong }, { trait: 'gender' }).is
  assert.deepEqual(
    [traits(control, other), traits(control, control), traits(nobody, nobody)],
    ['met', 'notMet', 'notMet'],
  )
  assert.equal(traits(control, control, control), 'cannotTell')
  const exact = (whole: typeof control, exactBeginning: typeof control): string =>
    exactTakesWholeNames.judge({ control, nobody, whole, beginning: control, exactBeginning }, undefined).is
  assert.deepEqual(
    [exact(control, nobody), exact(control, control), exact(nobody, nobody)],
    ['met', 'notMet', 'notMet'],
  )
})
