import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementOf } from '../../profiles/requirements/requirements.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Verdict } from '../judge/verdict.ts'
import { draftExpected } from './draft-expected.ts'
import { ExpectedFileError, compareExpected, parseExpected } from './expected.ts'
import type { RunRecord, ScenarioResult } from './run-record.ts'

const clause: ClauseId = 'ST-02/refused-tokens'
const today = '2026-03-01'
const line = (verdict: string, more = ''): string =>
  `- { scenario: s, requirement: ST-02, verdict: ${verdict}, reason: no token check, expires: 2026-03-01${more} }\n`

test('an expected file is read', () => {
  assert.deepEqual(parseExpected(line('fail'), 'x'), [
    { scenario: 's', requirement: 'ST-02', verdict: 'fail', reason: 'no token check', expires: '2026-03-01' },
  ])
  assert.deepEqual(parseExpected('[]', 'x'), [])
})

for (const [text, pattern] of [
  ['', /x: found nothing; expected a list|x:1: found nothing; expected a list/],
  [line('pass'), /x:1: \[0\]\.verdict: found "pass"; expected one of error, fail/],
  [line('fail').replace('2026-03-01', 'soon'), /\[0\]\.expires: found "soon"; expected .*YYYY-MM-DD/],
  [line('fail').replace('reason: no token check, ', ''), /\[0\]\.reason: found nothing/],
  [line('fail').replace('ST-02', 'ST-2'), /\[0\]\.requirement: found "ST-2".*Did you mean "ST-/],
  [line('fail') + line('fail'), /x:2: \[1\]: found s ST-02 fail a second time; expected it once \(line 1\)/],
  [line('fail', ', reson: x'), /\[0\]\.reson: .*Did you mean "reason"\?/],
] as const)
  test(`a broken expected file is refused: ${pattern.source}`, () => {
    assert.throws(
      () => parseExpected(text, 'x'),
      (error) => error instanceof ExpectedFileError && pattern.test(error.message),
    )
  })

/** Verdict seen, lines, then kinds of the differences and the exit code. */
const comparisons: readonly (readonly [Verdict, string, readonly string[], 0 | 3 | 5])[] = [
  ['pass', '[]', [], 0],
  ['not-applicable', '[]', [], 0],
  ['recorded', '[]', [], 0],
  ['fail', line('fail'), [], 0],
  ['fail', line('fail').replace('ST-02', clause), [], 0],
  ['warning', line('warning'), [], 0],
  ['error', line('error'), [], 0],
  ['fail', '[]', ['unexpected'], 5],
  ['warning', '[]', ['unexpected'], 5],
  ['inconclusive', '[]', ['unexpected'], 5],
  ['pass', line('fail'), ['unseen'], 5],
  ['inconclusive', line('fail'), ['unexpected', 'unseen'], 5],
  ['error', '[]', ['unexpected'], 3],
  ['error', line('fail'), ['unexpected', 'unseen'], 3],
  ['pass', line('error'), ['unseen'], 5],
  ['fail', line('fail').replace('2026-03-01', '2026-02-28'), ['expired'], 5],
  ['fail', line('fail').replace('scenario: s', 'scenario: t'), ['unexpected', 'unseen'], 5],
  ['fail', line('fail').replace('ST-02', 'ST-06'), ['unexpected', 'unseen'], 5],
]
for (const [verdict, lines, kinds, exit] of comparisons)
  test(`${verdict} against ${lines.trim()} exits ${exit}`, () => {
    const compared = compareExpected(recordOf([verdict]), parseExpected(lines, 'x'), today)
    assert.deepEqual(
      compared.differences.map(({ kind }) => kind),
      kinds,
    )
    assert.equal(compared.exit, exit)
  })

test('each verdict of a clause that was judged several times needs its own line', () => {
  const record = recordOf(['fail', 'inconclusive', 'pass'])
  assert.equal(compareExpected(record, parseExpected(line('fail'), 'x'), today).exit, 5)
  assert.equal(compareExpected(record, parseExpected(line('fail') + line('inconclusive'), 'x'), today).exit, 0)
})

test('what broke off without a finding is never as expected', () => {
  const crashed = { ...recordOf([]), scenarios: [{ ...scenarioOf([]), verdict: 'error' as const, note: 'bug' }] }
  assert.deepEqual(compareExpected(crashed, [], today), {
    differences: [{ kind: 'unexpected', scenario: 's', observed: 'error', text: 's is error: bug' }],
    exit: 3,
  })
  const lost = { ...recordOf(['pass']), planned: ['s', 'lost'] }
  assert.equal(compareExpected(lost, [], today).exit, 5)
  assert.equal(compareExpected({ ...lost, notRun: [{ id: 'lost', why: 'option A' }] }, [], today).exit, 0)
  assert.equal(compareExpected({ ...recordOf(['pass']), stopped: 'tripwire' }, [], today).exit, 5)
  assert.equal(compareExpected({ ...recordOf(['pass']), verdict: 'error' }, [], today).exit, 3)
})

test('a drafted file makes the same run as expected', () => {
  const record = recordOf(['fail', 'fail', 'error', 'pass'])
  const lines = parseExpected(draftExpected(record, 'to be explained', today), 'x')
  assert.deepEqual(
    lines.map(({ requirement, verdict }) => [requirement, verdict]),
    [
      [clause, 'fail'],
      [clause, 'error'],
    ],
  )
  assert.equal(compareExpected(record, lines, today).exit, 0)
})

function scenarioOf(verdicts: readonly Verdict[]): ScenarioResult {
  return {
    id: 's',
    title: 'S',
    step: 2,
    folder: '02-authorisation',
    options: ['A'],
    state: 'finished',
    verdict: verdicts[0] ?? 'inconclusive',
    performed: [],
    findings: verdicts.map((verdict, at) => ({
      id: `s/${at}`,
      requirement: requirementOf(clause),
      clause,
      statement: '',
      level: 'STEP',
      grade: 'fail',
      judgement: 'notMet',
      verdict,
      exchanges: [],
    })),
  }
}

function recordOf(verdicts: readonly Verdict[]): RunRecord {
  return {
    schemaVersion: '1',
    verdict: verdicts[0] ?? 'inconclusive',
    product: { name: 'borderlight', version: '0', commit: '' },
    guideline: { name: '', release: '', requirementsSha256: '' },
    run: { id: 'r', startedAt: '', seed: '', host: '' },
    target: {
      name: '',
      role: 'country-a',
      fileSha256: '',
      dialect: 'mado',
      guides: {},
      options: ['A'],
      origins: {},
      certificates: {},
    },
    planned: ['s'],
    notRun: [],
    scenarios: [scenarioOf(verdicts)],
    exchanges: [],
  }
}
