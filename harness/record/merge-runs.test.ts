import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeRuns, RunsDifferError } from './merge-runs.ts'
import { testRecord, testResult } from './test-record.ts'

const run = { startedAt: '2026-01-01T00:00:00.000Z', seed: 'seed', host: 'playwright' }
const one = testRecord([testResult('a', 'pass'), testResult('b', 'not-run')], {
  run: { ...run, id: 'one', finishedAt: '2026-01-01T00:00:05.000Z' },
})
const two = testRecord([testResult('c', 'warning'), testResult('b', 'fail')], {
  run: { ...run, id: 'two', startedAt: '2025-12-31T23:59:00.000Z', finishedAt: '2026-01-01T00:00:03.000Z' },
})

test('each scenario comes from the part in which it ran, and the worst verdict decides', () => {
  const whole = mergeRuns([one, two])
  const own = whole.scenarios.filter(({ id }) => whole.planned.includes(id))
  assert.deepEqual(
    own.map(({ id, verdict }) => [id, verdict]),
    [
      ['a', 'pass'],
      ['b', 'fail'],
      ['c', 'warning'],
    ],
  )
  assert.equal(whole.verdict, 'fail')
  assert.deepEqual(whole.notRun, [])
  assert.deepEqual(
    [whole.run.startedAt, whole.run.finishedAt],
    ['2025-12-31T23:59:00.000Z', '2026-01-01T00:00:05.000Z'],
  )
  assert.ok(
    whole.scenarios.some(({ id }) => id === 'patient-consults'),
    'what people do is in every record',
  )
})

test('what no part ran stays not run, and the whole does not pass', () => {
  const whole = mergeRuns([one, testRecord([testResult('c', 'pass')], { run: { ...run, id: 'two' } })])
  assert.deepEqual(whole.notRun, [{ id: 'b', why: 'the run ended before it' }])
  assert.equal(whole.verdict, 'not-run')
})

test('why a part was stopped stays, and the own rows of every part', () => {
  const row = {
    source: 's',
    statement: 'x',
    level: 'SHALL',
    grade: 'fail',
    testableBy: 'A',
    mode: 'auto',
    clauses: {},
  } as const
  const whole = mergeRuns([
    { ...one, ownRequirements: { 'ACME-01': row } },
    { ...two, stopped: 'a foreign patient', ownRequirements: { 'ACME-02': row } },
  ])
  assert.equal(whole.stopped, 'a foreign patient')
  assert.deepEqual(Object.keys(whole.ownRequirements ?? {}), ['ACME-01', 'ACME-02'])
})

const strangers: Readonly<Record<string, typeof two>> = {
  'the target file': { ...two, target: { ...two.target, fileSha256: 'other' } },
  'the product version': { ...two, product: { ...two.product, version: '9' } },
  'the requirements': { ...two, guideline: { ...two.guideline, requirementsSha256: 'other' } },
  'the seed': { ...two, run: { ...two.run, seed: 'other' } },
  'ran in one and two': { ...two, scenarios: [...two.scenarios, testResult('a', 'pass')] },
}
for (const [words, stranger] of Object.entries(strangers))
  test(`runs that are not parts of one are refused: ${words}`, () => {
    assert.throws(
      () => mergeRuns([one, stranger]),
      (error) => error instanceof RunsDifferError && error.message.includes(words),
    )
  })
