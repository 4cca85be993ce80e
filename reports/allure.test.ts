import assert from 'node:assert/strict'
import { test } from 'node:test'
import { verdictIn, verdicts } from '../harness/judge/verdict.ts'
import { testRecord, testResult } from '../harness/record/test-record.ts'
import { allureEnvironment, allureResults, amendedByRecord } from './allure.ts'

const results = allureResults(testRecord())
const labelsOf = (one: { labels: readonly { name: string; value: string }[] }, label: string): readonly string[] =>
  one.labels.filter(({ name }) => name === label).map(({ value }) => value)

test('every verdict has its status and its label, and only what passed is passed', () => {
  assert.deepEqual(
    results.map((result) => [labelsOf(result, 'verdict')[0], result.status]),
    verdicts.map((verdict) => [verdict, verdictIn.allure[verdict]]),
  )
  const passed = results.filter(({ status }) => status === 'passed').map(({ name }) => name.split(':')[0])
  assert.deepEqual(passed, ['warning', 'pass'])
})

test('a warning is passed with a tag, and what is not passed says why', () => {
  for (const result of results) {
    const [verdict] = labelsOf(result, 'verdict')
    assert.equal(labelsOf(result, 'tag').includes('warning'), verdict === 'warning', verdict)
    if (verdict === 'pass') assert.deepEqual(result.statusDetails, {})
    else assert.match(result.statusDetails.message ?? '', new RegExp(`^${verdict ?? ''}: `))
  }
})

test('findings are steps, each with its own status', () => {
  const [result] = allureResults(testRecord([testResult('s', 'fail')]))
  assert.deepEqual(
    result?.steps.map(({ name, status }) => [name.split(':')[0], status]),
    [['ST-06/searchset', 'failed']],
  )
})

test('what was planned and left no result is there as skipped', () => {
  const [, lost] = allureResults(testRecord([testResult('a', 'pass')], { planned: ['a', 'b'] }))
  assert.equal(lost?.status, 'skipped')
  assert.equal(lost.stage, 'pending')
  assert.match(lost.statusDetails.message ?? '', /not-run: .*no result/)
})

test('what the test host wrote keeps what only it knows, and is judged by the record', () => {
  const [ours] = allureResults(testRecord([testResult('s', 'inconclusive')]))
  assert.ok(ours)
  const written = {
    ...{ uuid: 'u', status: 'failed', start: 5, stop: 6, attachments: [{ name: 'trace' }] },
    labels: [
      { name: 'thread', value: 'w-0' },
      { name: 'suite', value: 'file.js' },
    ],
  }
  const amended = amendedByRecord(written, ours)
  assert.deepEqual([amended.uuid, amended.start, amended.stop, amended.attachments], ['u', 5, 6, [{ name: 'trace' }]])
  assert.equal(amended.status, 'unknown')
  assert.deepEqual(labelsOf(amended, 'thread'), ['w-0'])
  assert.deepEqual(labelsOf(amended, 'suite'), ['06-list'])
})

test('the environment is one property a line', () => {
  const record = testRecord([], {
    run: { id: 'r', startedAt: '2026-01-01T00:00:00Z', seed: 'two\nlines', host: 'plain' },
  })
  for (const line of allureEnvironment(record).trimEnd().split('\n')) assert.match(line, /^[a-z]+=.+$/)
})
