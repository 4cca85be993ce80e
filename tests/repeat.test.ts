import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { rejudge } from '../cli/commands/rejudge.ts'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { exitCodeOf } from '../harness/judge/verdict.ts'
import { compareExpected } from '../harness/record/expected.ts'
import type { RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import type { CountryA } from '../mocks/country-a/country.ts'
import { commandLine } from './command-line.ts'
import { runEmbedded } from './embedded-run.ts'

/** It asks for one list. */
const asksOnce = 'list-of-a-patient'
const rounds = 4

interface Repeated {
  record: RunRecord
  result: ScenarioResult
  folder: string
  remove: () => void
}

/** Runs the scenario in four rounds. @param mutate is given a counter of the lists that were answered, from 1 */
async function repeated(mutate: (country: CountryA, nth: () => number) => CountryA): Promise<Repeated> {
  const scenarios = (await loadScenarios()).filter(({ id }) => id === asksOnce)
  let count = 0
  const { record, folder } = await runEmbedded(scenarios, {
    rounds,
    mutate: (country) => mutate(country, () => (count += 1)),
  })
  const result = record.scenarios.find(({ id }) => id === asksOnce)
  assert.ok(result !== undefined)
  return {
    record,
    result,
    folder,
    remove: () => {
      rmSync(dirname(folder), { recursive: true })
    },
  }
}

const verdictsOf = ({ rounds: each = [] }: ScenarioResult): readonly string[] => each.map(({ verdict }) => verdict)
const unstableOf = ({ findings }: ScenarioResult) => findings.filter(({ requirement }) => requirement === 'RPT-01')

/** The country answers only these lists wrongly. */
const wrongIn = (isWrong: (nth: number) => boolean) => (country: CountryA, nth: () => number) => ({
  ...country,
  sorted: (items: Parameters<CountryA['sorted']>[0]) => (isWrong(nth()) ? items.slice(0, 3) : country.sorted(items)),
})

const flaky: readonly (readonly [string, (nth: number) => boolean, readonly string[], RegExp])[] = [
  [
    'every other list',
    (nth) => nth % 2 === 0,
    ['pass', 'fail', 'pass', 'fail'],
    /^pass in round 1, 3 .*; fail in round 2, 4 /,
  ],
  [
    'the third list alone',
    (nth) => nth === 3,
    ['pass', 'pass', 'fail', 'pass'],
    /^pass in round 1, 2, 4 .*; fail in round 3 /,
  ],
]
for (const [name, isWrong, verdicts, observed] of flaky)
  void test(`a country that answers ${name} wrongly fails, and is unstable besides`, async () => {
    const { record, result, folder, remove } = await repeated(wrongIn(isWrong))
    try {
      assert.deepEqual(verdictsOf(result), verdicts)
      assert.equal(result.verdict, 'fail', 'the worst round stands')
      assert.equal(exitCodeOf(record.verdict), 1)
      const unstable = unstableOf(result)
      assert.ok(unstable.length > 0)
      for (const finding of unstable) {
        assert.deepEqual([finding.verdict, finding.blame], ['warning', 'target'])
        assert.match(finding.observed ?? '', observed)
        assert.equal(finding.exchanges.length, 2, 'evidence of both')
        for (const id of finding.exchanges)
          assert.ok(
            record.exchanges.some((exchange) => exchange.id === id),
            id,
          )
      }
      assert.deepEqual(
        result.rounds?.map(({ round }) => result.findings.filter((one) => one.round === round).length),
        Array.from({ length: rounds }, () => result.findings.filter((one) => one.round === 1).length),
        'every finding of every round is kept',
      )
      assert.equal(new Set(result.findings.map(({ id }) => id)).size, result.findings.length)
      const page = readFileSync(join(folder, 'index.html'), 'utf8')
      assert.match(page, /4 rounds: pass, /)
      assert.match(page, /unstable: 1 scenario/)
      assert.match(readFileSync(join(folder, 'junit.xml'), 'utf8'), /failures="1"/)
      assert.equal(await rejudge([folder, '--format', 'json']), 0, 'judged again it is as unstable')
      const lines = result.findings
        .filter(({ verdict }) => verdict === 'fail')
        .map(
          ({ clause, verdict }) =>
            ({ scenario: asksOnce, requirement: clause, verdict, reason: 'x', expires: '2999-01-01' }) as const,
        )
      assert.equal(compareExpected(record, lines as never, '2026-01-01').exit, 5, 'unstable is unexpected by itself')
    } finally {
      remove()
    }
  })

void test('a country that answers in another order each time is lawful and stable', async () => {
  const { record, result, remove } = await repeated((country, nth) => ({
    ...country,
    sorted: (items) => {
      const by = nth()
      return [...items.slice(by), ...items.slice(0, by)]
    },
  }))
  remove()
  assert.deepEqual(
    verdictsOf(result),
    Array.from({ length: rounds }, () => 'pass'),
  )
  assert.deepEqual(unstableOf(result), [])
  assert.equal(record.verdict, 'pass')
})

const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
const { borderlight, stop } = commandLine(folder)
after(() => {
  stop()
  rmSync(folder, { recursive: true })
})
const latest = (results: string): RunRecord =>
  JSON.parse(readFileSync(join(folder, results, 'latest', 'run.json'), 'utf8')) as RunRecord

for (const host of ['plain', 'playwright'])
  void test(`the host ${host} runs every scenario in every round, and says which`, async () => {
    const args = ['--repeat', '2', '--scenario', asksOnce, '--scenario', 'self-link', '--results', host, '--allure']
    const { code, stdout, stderr } = await borderlight(['run', '--host', host, ...args])
    assert.equal(code, 0, stdout + stderr)
    assert.match(stdout, /2 scenarios, 2 rounds\n/)
    assert.match(stdout, /\[ 4\/4\]/)
    assert.match(stdout, /round 2/)
    const record = latest(host)
    assert.equal(record.run.rounds, 2)
    for (const { id, rounds: each, findings } of record.scenarios.filter(({ id }) => record.planned.includes(id))) {
      assert.deepEqual(
        each?.map(({ round, verdict }) => [round, verdict]),
        [
          [1, 'pass'],
          [2, 'pass'],
        ],
        id,
      )
      assert.equal(new Set(findings.map((finding) => finding.id)).size, findings.length)
    }
    assert.equal(new Set(record.exchanges.map(({ id }) => id)).size, record.exchanges.length)
  })

void test('Ctrl-C in a repeated run keeps the rounds that ran, and the run does not pass', async () => {
  let asked = false
  const args = ['run', '--host', 'plain', '--repeat', '100', '--scenario', asksOnce, '--results', 'stopped']
  const { code, stdout } = await borderlight(args, (child, said) => {
    if (asked || !said.stdout.includes('round 3 of 100')) return
    asked = true
    child.kill('SIGINT')
  })
  const result = latest('stopped').scenarios.find(({ id }) => id === asksOnce)
  const verdicts = result?.rounds?.map(({ verdict }) => verdict) ?? []
  assert.equal(verdicts.length, 100)
  assert.ok(verdicts.filter((verdict) => verdict === 'pass').length >= 2, stdout)
  assert.equal(verdicts.at(-1), 'not-run')
  assert.equal(code, 2, 'not all that was asked for ran')
  assert.equal(result?.verdict, 'not-run')
})

void test('a number of rounds that is none, and a watch beside it, are refused', async () => {
  for (const args of [
    ['--repeat', '1'],
    ['--repeat', 'x'],
    ['--repeat', '101'],
    ['--repeat', '2', '--watch'],
  ])
    assert.equal((await borderlight(['run', ...args])).code, 4, args.join(' '))
})
