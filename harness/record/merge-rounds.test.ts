import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '../judge/verdict.ts'
import { mergeJournal } from './merge-journal.ts'
import { mergeRounds, roundsOf } from './merge-rounds.ts'
import { mergeRuns } from './merge-runs.ts'
import type { Finding, RunRecord, ScenarioResult } from './run-record.ts'
import { testRecord, testResult } from './test-record.ts'

/** The scenario `a` as one round found it. */
function roundOf(round: number, verdict: Verdict, more: Partial<Finding> = {}): ScenarioResult {
  const one = testResult('a', verdict, { round, durationMilliseconds: 10 })
  const id = round === 1 ? 'a/check' : `a/check@${round}`
  return { ...one, findings: one.findings.map((finding) => ({ ...finding, id, round, ...more })) }
}

const unstableOf = ({ findings }: ScenarioResult) => findings.filter(({ requirement }) => requirement === 'RPT-01')
const merged = (...all: readonly [Verdict, ...Verdict[]]): ScenarioResult => {
  const [first, ...later] = all.map((verdict, index) => roundOf(index + 1, verdict))
  assert.ok(first !== undefined)
  return mergeRounds([first, ...later])
}

/** Verdicts of the rounds, that of all, and whether they are unstable. */
const cases: readonly (readonly [readonly [Verdict, ...Verdict[]], Verdict, boolean])[] = [
  [['pass', 'pass', 'pass'], 'pass', false],
  [['fail', 'fail'], 'fail', false],
  [['fail', 'pass'], 'fail', true],
  [['pass', 'pass', 'fail'], 'fail', true],
  [['pass', 'warning'], 'warning', true],
  [['pass', 'inconclusive'], 'inconclusive', true],
  [['pass', 'not-applicable'], 'warning', true],
  [['pass', 'error'], 'error', false],
  [['pass', 'error', 'fail'], 'error', true],
  [['pass', 'not-run'], 'not-run', false],
]
for (const [rounds, verdict, unstable] of cases)
  test(`rounds ${rounds.join(', ')} are ${verdict}${unstable ? ', and unstable' : ''}`, () => {
    const result = merged(...rounds)
    assert.equal(result.verdict, verdict)
    assert.deepEqual(
      result.rounds?.map((one) => one.verdict),
      rounds,
    )
    assert.equal(unstableOf(result).length, unstable ? 1 : 0)
    for (const finding of unstableOf(result)) assert.equal(finding.verdict, 'warning')
    assert.equal(result.findings.length, rounds.filter((one) => one !== 'not-run').length + (unstable ? 1 : 0))
  })

test('two lawful judgements of one clause are unstable too: offered in one round and not in another', () => {
  const result = mergeRounds([roundOf(1, 'pass'), roundOf(2, 'pass', { judgement: 'notMet' })])
  assert.equal(result.verdict, 'warning')
  assert.match(unstableOf(result)[0]?.observed ?? '', /pass in round 1 .*; pass in round 2 /)
})

test('findings of one clause in another order are not unstable: the worst of a round is compared', () => {
  const two = (round: number, verdicts: readonly Verdict[]): ScenarioResult => ({
    ...roundOf(round, 'fail'),
    findings: verdicts.flatMap((verdict) => roundOf(round, verdict).findings),
  })
  assert.deepEqual(unstableOf(mergeRounds([two(1, ['pass', 'fail']), two(2, ['fail', 'pass'])])), [])
})

test('a merged result can be taken apart and merged again', () => {
  const result = merged('pass', 'fail', 'error')
  const [first, ...later] = roundsOf(result)
  assert.ok(first !== undefined)
  assert.deepEqual(mergeRounds([first, ...later]), result)
})

test('parts of a repeated run may have some rounds each', () => {
  const run = (id: string): RunRecord['run'] => ({
    id,
    startedAt: '2026-01-01T00:00:00.000Z',
    seed: 's',
    host: 'x',
    rounds: 2,
  })
  const one = testRecord([mergeRounds([roundOf(1, 'pass'), roundOf(2, 'not-run')])], { run: run('one') })
  const two = testRecord([mergeRounds([roundOf(1, 'not-run'), roundOf(2, 'fail')])], { run: run('two') })
  const whole = mergeRuns([one, two]).scenarios.find(({ id }) => id === 'a')
  assert.ok(whole !== undefined)
  assert.deepEqual(
    whole.rounds?.map(({ verdict }) => verdict),
    ['pass', 'fail'],
  )
  assert.equal(unstableOf(whole).length, 1)
  assert.throws(() => mergeRuns([one, testRecord([], { run: { ...run('three'), rounds: 3 } })]), /number of rounds/)
})

test('an interrupted run keeps its rounds, and those that never ran are not run', () => {
  const plan = { id: 'a', title: 'A', folder: '06-list', options: [], proves: ['ST-06/searchset'] } as const
  const { verdict: _v, notRun: _n, scenarios: _s, exchanges: _e, planned: _p, ...header } = testRecord([])
  const record = mergeJournal(
    { ...header, run: { ...header.run, rounds: 3 } },
    [plan],
    [
      { type: 'started', scenario: 'a', round: 1, at: 'x' },
      { type: 'scenario', result: roundOf(1, 'pass') },
      { type: 'started', scenario: 'a', round: 2, at: 'y' },
      { type: 'stopped', why: 'it was ended by SIGINT before its end' },
    ],
    [],
  )
  const [result] = record.scenarios
  assert.ok(result !== undefined)
  assert.deepEqual(
    result.rounds?.map(({ verdict }) => verdict),
    ['pass', 'error', 'not-run'],
  )
  assert.match(result.note ?? '', /^round 2: interrupted.*\nround 3: it was ended by SIGINT/)
  assert.equal(record.verdict, 'error')
  assert.deepEqual(unstableOf(result), [])
})
