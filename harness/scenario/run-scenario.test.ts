import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { ClauseForA } from '../../profiles/requirements/requirements.ts'
import type { Exchange, ExchangeFailure, Transaction } from '../exchange/exchange.ts'
import { ForeignPatientError } from '../exchange/tripwire.ts'
import { holdingsOfCatalogue } from '../holdings/holdings.ts'
import { check } from '../judge/check.ts'
import { met } from '../judge/judgement.ts'
import type { JournalLine } from '../record/journal.ts'
import type { ScenarioResult } from '../record/run-record.ts'
import { testTarget } from '../target/test-target.ts'
import type { CountryA } from './country-a.ts'
import { PrerequisiteMissing } from './prerequisite.ts'
import { runScenario } from './run-scenario.ts'
import type { ScenarioContext, ScenarioOptions } from './scenario.ts'
import type { World } from './world.ts'

const exchange: Exchange = {
  id: 's/1',
  transaction: 'ITI-67',
  channel: 'fhir',
  direction: 'outgoing',
  startedAt: '2026-01-01T00:00:00Z',
  durationMilliseconds: 1,
  request: { method: 'GET', url: 'https://a.example/x', headers: [] },
  response: {
    status: 200,
    reason: 'OK',
    httpVersion: '1.1',
    headers: [],
    body: { sha256: '', sizeBytes: 0, end: 'complete', capped: false },
  },
  facts: {},
}
const target = testTarget({ fhir: { baseUrl: 'https://a.example' } })
const always = check('ST-06/searchset', 'always-met', (_: Exchange) => met())

interface Ran {
  result: ScenarioResult
  lines: readonly JournalLine[]
  stopped: readonly string[]
  closed: number
}

async function run(
  body: (context: ScenarioContext<ClauseForA>) => Promise<void>,
  more: {
    proves?: ScenarioOptions<ClauseForA>['proves']
    option?: 'A' | 'C'
    late?: boolean
    failure?: { text: string; blame: ExchangeFailure['blame'] }
  } = {},
): Promise<Ran> {
  const lines: JournalLine[] = []
  const stopped: string[] = []
  let closed = 0
  const world: World = {
    target,
    holdings: holdingsOfCatalogue(makeCatalogue(), {}),
    journal: { append: (line) => lines.push(line) },
    now: () => new Date('2026-01-01T00:00:00Z'),
    deadline: () => ({
      passed: more.late === true ? Promise.resolve('passed') : new Promise(() => undefined),
      cancel: () => undefined,
    }),
    openSession: () => ({
      countryA: {} as CountryA,
      lastFailure: () => more.failure,
      lastExchangeIds: () => ['s/1'],
      close: () => {
        closed += 1
        return Promise.resolve()
      },
    }),
    stopRun: (why) => stopped.push(why),
  }
  const options: ScenarioOptions<ClauseForA> = {
    role: 'country-a',
    folder: '06-list',
    title: 't',
    proves: more.proves ?? ['ST-06/searchset'],
    ...(more.option === undefined ? {} : { option: more.option }),
  }
  const result = await runScenario({ id: 's', options, body }, world)
  return { result, lines, stopped, closed }
}
const verdictsOf = ({ result }: Ran): readonly string[] => result.findings.map(({ verdict }) => verdict)

test('a scenario that judges all it declares passes, and everything is in the journal as it happened', async () => {
  const ran = await run(async (context) => {
    context.check(exchange, always)
    context.check(exchange, always)
  })
  assert.equal(ran.result.verdict, 'pass')
  assert.deepEqual(
    ran.result.findings.map(({ id }) => id),
    ['s/always-met', 's/always-met~2'],
  )
  assert.deepEqual(
    ran.lines.map(({ type }) => type),
    ['started', 'finding', 'finding', 'scenario'],
  )
  assert.equal(ran.closed, 1)
})

test('a clause that is not reached is inconclusive, and an empty scenario passes nothing', async () => {
  const ran = await run(async () => undefined, { proves: ['ST-06/searchset', 'ST-03b/no-match'] })
  assert.deepEqual(verdictsOf(ran), ['inconclusive', 'inconclusive'])
  assert.equal(ran.result.verdict, 'inconclusive')
})

test('a missing prerequisite leaves the rest inconclusive, and a network failure makes it an error', async () => {
  const stop = async (context: ScenarioContext<ClauseForA>): Promise<void> => {
    context.need(undefined, 'no list')
  }
  const plain = await run(stop)
  assert.deepEqual([plain.result.verdict, plain.result.note], ['inconclusive', 'no list'])
  const cut = await run(stop, { failure: { text: 'ECONNREFUSED nobody', blame: 'network' } })
  const [finding] = cut.result.findings
  assert.deepEqual([finding?.verdict, finding?.blame, finding?.exchanges], ['error', 'network', ['s/1']])
  assert.match(finding?.why ?? '', /no list; ECONNREFUSED/)
})

test('a scenario that stops early does not pass on what it judged before', async () => {
  const ran = await run(async (context) => {
    context.check(exchange, always)
    throw new PrerequisiteMissing('the second list did not come')
  })
  assert.deepEqual([verdictsOf(ran), ran.result.verdict], [['pass'], 'inconclusive'])
  const late = await run(
    async (context) => {
      context.check(exchange, always)
      await new Promise(() => undefined)
    },
    { late: true },
  )
  assert.deepEqual([verdictsOf(late), late.result.verdict], [['pass'], 'error'])
})

test('a thrown error is a fault of the harness: error, with the stack, and the session is closed', async () => {
  const ran = await run(() => Promise.reject(new TypeError('a bug of ours')))
  const [finding] = ran.result.findings
  assert.deepEqual([finding?.verdict, finding?.blame, ran.result.verdict], ['error', 'harness', 'error'])
  assert.match(ran.result.note ?? '', /^fault of the harness: TypeError: a bug of ours\n\s+at /)
  assert.equal(ran.closed, 1)
  const judged = await run(async (context) => {
    context.check(exchange, always)
    throw new Error('after the last check')
  })
  assert.equal(judged.result.verdict, 'error')
})

test('the deadline ends a scenario, and what its body does afterwards changes nothing', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => (release = resolve))
  let judged: Promise<void> = Promise.resolve()
  const ran = await run(
    (context) =>
      (judged = held.then(() => {
        context.check(exchange, always)
      })),
    { late: true },
  )
  assert.deepEqual([verdictsOf(ran), ran.result.findings[0]?.blame], [['error'], 'network'])
  const before = ran.lines.length
  release()
  await judged
  assert.deepEqual([ran.result.findings.length, ran.lines.length], [1, before])
})

test('an option that is not claimed is not applicable, clause by clause, and its body does not run', async () => {
  let bodies = 0
  const ran = await run(
    async () => {
      bodies += 1
    },
    { option: 'C', proves: ['ST-06/searchset', 'ST-03b/no-match'] },
  )
  assert.deepEqual([verdictsOf(ran), ran.result.verdict], [['not-applicable', 'not-applicable'], 'not-applicable'])
  assert.equal(bodies, 0)
})

const stranger = (transaction: Transaction, namedTestPatient: boolean): ForeignPatientError =>
  new ForeignPatientError({ exchangeId: 's/9', transaction, namedTestPatient, digests: ['x|1'] })

test('somebody who is no test patient stops the run: the target failed when the request named one', async () => {
  const ran = await run(() => Promise.reject(stranger('ITI-67', true)))
  assert.equal(ran.result.verdict, 'fail')
  const found = ran.result.findings.find(({ id }) => id === 'foreign-patient')
  assert.deepEqual([found?.clause, found?.verdict, found?.exchanges], ['ST-06/searchset', 'fail', ['s/9']])
  assert.equal(ran.stopped.length, 1)
})

test('somebody who is no test patient is a wrong target file when the request named nobody', async () => {
  const ran = await run(() => Promise.reject(stranger('ITI-78', false)))
  assert.deepEqual([ran.result.verdict, ran.result.findings[0]?.blame], ['error', 'configuration'])
  assert.equal(ran.stopped.length, 1)
})
