import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answeredFinding } from './answered-finding.ts'
import { exitCodeOf, rollUp } from './verdict.ts'

const clause = 'A13-09/keeps-own-hp-account'
const by = { by: 'an auditor', date: '2026-11-24' }

test('a question without an answer leaves the clause to a review, and the run undecided', () => {
  const finding = answeredFinding('s/f', clause, undefined, [])
  assert.deepEqual([finding.judgement, finding.verdict, finding.blame], ['undecided', 'review', undefined])
  assert.match(finding.why ?? '', /no account of its own.*answers: \{ 'A13-09\/keeps-own-hp-account'/)
  assert.equal(exitCodeOf(rollUp(['pass', finding.verdict])), 2)
})

test('"yes" meets the clause, and the report says who answered and when', () => {
  const finding = answeredFinding('s/f', clause, { answer: 'yes', ...by }, [])
  assert.deepEqual([finding.judgement, finding.verdict], ['met', 'pass'])
  assert.equal(finding.observed, '"yes", answered by an auditor on 2026-11-24')
})

test('"no" does not meet it, as grave as its row says', () => {
  const finding = answeredFinding('s/f', clause, { answer: 'no', ...by }, [])
  assert.deepEqual([finding.judgement, finding.verdict, finding.blame], ['notMet', 'fail', 'target'])
  assert.match(finding.expected ?? '', /^"yes" to: Does the country/)
})
