import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Verdict } from '../../harness/judge/verdict.ts'
import { exitCodeOf, rollUp } from '../../harness/judge/verdict.ts'
import type { ScenarioResult } from '../../harness/record/run-record.ts'
import { watchRounds } from './watch-rounds.ts'
import type { Round } from './watch-rounds.ts'

function roundOf(verdicts: Readonly<Record<string, Verdict>>): Round {
  const scenarios = Object.entries({ ...verdicts, people: 'recorded' as const }).map(
    ([id, verdict]): ScenarioResult => ({
      id,
      title: '',
      step: 5,
      folder: '05-query',
      options: [],
      state: 'finished',
      verdict,
      findings: [],
      performed: [],
    }),
  )
  const verdict = rollUp(Object.values(verdicts))
  return {
    record: { verdict, scenarios, planned: Object.keys(verdicts) },
    exit: exitCodeOf(verdict),
    resultsFolder: 'r',
  }
}

async function watched(
  rounds: readonly Round[],
  stopAt: { round?: number; wait?: number } = {},
): Promise<{ exit: number; lines: readonly string[]; waits: number }> {
  const lines: string[] = []
  let [count, waits, isStopped] = [0, 0, false]
  const exit = await watchRounds({
    round: async () => {
      count += 1
      isStopped ||= count === stopAt.round
      return rounds[count - 1] ?? assert.fail('a round more than was foreseen')
    },
    wait: async () => {
      waits += 1
      isStopped ||= waits === stopAt.wait
    },
    stopped: () => isStopped,
    now: () => new Date('2026-01-01T10:20:30Z'),
    say: (line) => lines.push(line),
  })
  return { exit, lines, waits }
}

void test('it goes on until all is well, with one line for each round that says what changed', async () => {
  const { exit, lines, waits } = await watched([
    roundOf({ one: 'fail', two: 'pass', three: 'inconclusive' }),
    roundOf({ one: 'fail', two: 'pass', three: 'inconclusive' }),
    roundOf({ one: 'pass', two: 'fail', three: 'error' }),
    roundOf({ one: 'pass', two: 'warning', three: 'not-applicable' }),
  ])
  assert.deepEqual([exit, waits, lines.length], [0, 3, 4])
  assert.match(
    lines[0] ?? '',
    /^10:20:30 UTC {2}round 1 {2}fail +1\/3 well {2}to mend: one \(fail\), three \(inconclusive\)/,
  )
  assert.match(lines[1] ?? '', /no change/)
  assert.match(lines[2] ?? '', /newly passing: one; newly failing: two; three: inconclusive → error/)
  assert.match(lines[3] ?? '', /warning +3\/3 well {2}newly passing: two, three/)
})

void test('the user ends it while it waits: the exit code is that of the last round', async () => {
  const { exit, lines } = await watched([roundOf({ one: 'fail' }), roundOf({ one: 'error' })], { wait: 2 })
  assert.equal(exit, 3)
  assert.equal(lines.at(-1), 'stopped after round 2')
})

void test('the user ends it in a round: what it came to does not count, unless there is nothing else', async () => {
  const { exit, lines } = await watched([roundOf({ one: 'fail' }), roundOf({ one: 'not-run' })], { round: 2 })
  assert.equal(exit, 1)
  assert.deepEqual(lines.slice(1), ['stopped in round 2'])
  assert.equal((await watched([roundOf({ one: 'not-run' })], { round: 1 })).exit, 2)
})
