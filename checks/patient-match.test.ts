import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  certainMatchIsThePatient,
  certainMatchesAreGradedCertain,
  matchesCarryAScore,
  uncertainCandidatesComeGraded,
  uncertainMatchIsNobody,
} from './patient-match.ts'

const answer = (status: number, body: object): Exchange =>
  testExchange(status, body, {
    transaction: 'ITI-119',
    request: { method: 'POST', url: 'https://a.test/fhir/Patient/$match', headers: [] },
    headers: [['Content-Type', 'application/fhir+json']],
  })

const identifier = { system: 'urn:oid:2.999.1', value: '1' }
const matches = (...searches: object[]): Exchange =>
  answer(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: searches.map((search) => ({ resource: { resourceType: 'Patient', identifier: [identifier] }, search })),
  })
const grade = (valueCode: string): object => ({
  mode: 'match',
  score: 1,
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/match-grade', valueCode }],
})
const silent = answer(200, { resourceType: 'CapabilityStatement', rest: [] })
const declaring = answer(200, { rest: [{ resource: [{ type: 'Patient', operation: [{ name: 'match' }] }] }] })

void test('a match that is neither declared nor answered is not offered; a declared one must be right', () => {
  const refused = answer(404, { resourceType: 'OperationOutcome' })
  assert.equal(uncertainMatchIsNobody.judge({ answer: refused, capabilities: silent }, undefined).is, 'notOffered')
  assert.equal(uncertainMatchIsNobody.judge({ answer: refused, capabilities: declaring }, undefined).is, 'notMet')
})

void test('the one is met, somebody beside or in the place of nobody is not', () => {
  const judge = (found: Exchange): string =>
    certainMatchIsThePatient.judge({ answer: found, capabilities: silent }, identifier).is
  assert.equal(judge(matches(grade('certain'))), 'met')
  assert.equal(judge(matches(grade('certain'), grade('certain'))), 'notMet')
  assert.equal(judge(matches()), 'notMet')
  assert.equal(
    uncertainMatchIsNobody.judge({ answer: matches(grade('certain')), capabilities: silent }, undefined).is,
    'notMet',
  )
})

void test('score and grade are judged on matches alone', () => {
  const score = (found: Exchange): string =>
    matchesCarryAScore.judge({ answer: found, capabilities: silent }, undefined).is
  assert.equal(score(matches(grade('certain'))), 'met')
  assert.equal(score(matches({ mode: 'match', score: 87 })), 'notMet')
  assert.equal(score(matches({ mode: 'match' })), 'notMet')
  assert.equal(score(matches()), 'cannotTell')
  const graded = (found: Exchange): string =>
    certainMatchesAreGradedCertain.judge({ answer: found, capabilities: silent }, undefined).is
  assert.equal(graded(matches(grade('certain'))), 'met')
  assert.equal(graded(matches(grade('probable'))), 'notMet')
  assert.equal(graded(matches({ mode: 'match', score: 1 })), 'notMet')
})

void test('without onlyCertainMatches a refusal and all candidates are right, one of two is not', () => {
  const params = { identifiers: [identifier, { system: 'urn:oid:2.999.2', value: '2' }] }
  const judge = (found: Exchange): string =>
    uncertainCandidatesComeGraded.judge({ answer: found, capabilities: declaring }, params).is
  assert.equal(judge(answer(422, {})), 'met')
  assert.equal(judge(matches(grade('probable'))), 'notMet')
})
