import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BodyEnd, Exchange, ExchangeFailure } from '../exchange/exchange.ts'
import { applyCheck, findingOf } from './apply-check.ts'
import { check } from './check.ts'
import { met, notMet, notOffered } from './judgement.ts'

const failure: ExchangeFailure = { phase: 'connect', code: 'ECONNREFUSED', message: 'nobody', blame: 'network' }
function exchange(id: string, answer: ExchangeFailure | BodyEnd = 'complete'): Exchange {
  const body = (end: BodyEnd) => ({ sha256: '', sizeBytes: 0, end, capped: false })
  return {
    id,
    transaction: 'ITI-67',
    channel: 'fhir',
    direction: 'outgoing',
    startedAt: '2026-01-01T00:00:00Z',
    durationMilliseconds: 1,
    request: { method: 'GET', url: 'https://a.example/x', headers: [] },
    facts: {},
    ...(typeof answer === 'object'
      ? { failure: answer }
      : { response: { status: 200, reason: '', httpVersion: '1.1', headers: [], body: body(answer) } }),
  }
}
const always = check('ST-06/searchset', 'always-met', (_: Exchange) => met('seen'))
const both = check('ST-06/searchset', 'both', (_: { one: Exchange; others: readonly Exchange[] }) => met())
const never = check('ST-06/searchset', 'never-met', (_: Exchange, { why }: { why: string }) =>
  notMet({ expected: 'a', observed: why, at: 'Bundle', fix: 'mend' }),
)

test('a finding carries the sentence, level and grade of its row, the check and the evidence', () => {
  const finding = applyCheck('s/f', exchange('s/1'), always, undefined)
  assert.deepEqual(
    [finding.requirement, finding.clause, finding.check, finding.judgement, finding.verdict, finding.observed],
    ['ST-06', 'ST-06/searchset', 'always-met', 'met', 'pass', 'seen'],
  )
  assert.ok(finding.statement.length > 20)
  assert.deepEqual([finding.exchange, finding.exchanges, finding.blame], ['s/1', ['s/1'], undefined])
  assert.deepEqual(finding.again, { evidence: 's/1' })
})

test('what is not met or not offered is the fault of the target, with all that helps to mend it', () => {
  const finding = applyCheck('s/f', exchange('s/1'), never, { why: 'b' })
  assert.deepEqual(
    [finding.verdict, finding.blame, finding.expected, finding.observed, finding.at, finding.fix],
    ['fail', 'target', 'a', 'b', 'Bundle', 'mend'],
  )
  assert.deepEqual(finding.again, { evidence: 's/1', params: { why: 'b' } })
  const absent = check('ST-06/searchset', 'absent', (_: Exchange) => notOffered('not there'))
  assert.equal(applyCheck('s/f', exchange('s/1'), absent, undefined).blame, 'target')
})

test('an exchange without an answer is never judged, alone or among others, and takes its blame along', () => {
  const evidence = { one: exchange('s/1'), others: [exchange('s/2'), exchange('s/3', failure)] }
  for (const finding of [
    applyCheck('s/f', exchange('s/3', failure), always, undefined),
    applyCheck('s/f', evidence, both, undefined),
  ]) {
    assert.deepEqual([finding.judgement, finding.verdict, finding.blame], ['cannotTell', 'error', 'network'])
    assert.match(finding.why ?? '', /ECONNREFUSED nobody/)
  }
  const bytes = applyCheck('s/f', exchange('s/1', { ...failure, blame: 'target' }), always, undefined)
  assert.deepEqual([bytes.verdict, bytes.blame], ['inconclusive', 'target'])
})

test('a body that did not end by its framing is never judged unless the check asks for it', () => {
  for (const end of ['cut', 'timed-out', 'over-limit'] as const) {
    const finding = applyCheck('s/f', exchange('s/1', end), always, undefined)
    assert.deepEqual([finding.verdict, finding.blame], ['inconclusive', 'target'], end)
    const curious = check('ST-06/searchset', 'curious', (_: Exchange) => met(), { cutBodies: true })
    assert.equal(applyCheck('s/f', exchange('s/1', end), curious, undefined).verdict, 'pass', end)
  }
  const brave = check('ST-06/searchset', 'brave', (_: Exchange) => met(), { failures: true })
  assert.equal(applyCheck('s/f', exchange('s/1', failure), brave, undefined).verdict, 'pass')
})

test('evidence by name is found again by name, each exchange once', () => {
  const [one, two] = [exchange('s/1'), exchange('s/2')]
  const finding = applyCheck('s/f', { one, others: [two, one] }, both, undefined)
  assert.deepEqual(finding.exchanges, ['s/1', 's/2'])
  assert.deepEqual(finding.again, { evidence: { one: 's/1', others: ['s/2', 's/1'] } })
})

test('a check that throws is not caught here: it is a fault of ours', () => {
  const broken = check('ST-06/searchset', 'broken', (_: Exchange) => {
    throw new TypeError('a bug')
  })
  assert.throws(() => applyCheck('s/f', exchange('s/1'), broken, undefined), /a bug/)
})

test('what the target does not claim is not applicable, whatever the row says of absence', () => {
  const parts = { id: 's/f', clause: 'ST-06/searchset', judgement: notOffered('not claimed') } as const
  assert.equal(findingOf({ ...parts, notClaimed: true }).verdict, 'not-applicable')
  assert.notEqual(findingOf(parts).verdict, 'pass')
})
