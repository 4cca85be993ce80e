import type { RunRecord } from '../../harness/record/run-record.ts'

/** One whole run. Exit 0 ends the watch. */
export interface Round {
  record: Pick<RunRecord, 'verdict' | 'scenarios' | 'planned'>
  exit: number
  resultsFolder: string
}

export interface WatchWays {
  round: () => Promise<Round>
  /** Resolves after the wait, or at once when the user stops. */
  wait: () => Promise<void>
  stopped: () => boolean
  now: () => Date
  say: (line: string) => void
}

type Verdicts = ReadonlyMap<string, string>

const good: readonly string[] = ['pass', 'warning', 'not-applicable', 'recorded']

/**
 * Runs again and again until a round exits 0 or the user stops; says one line for each round.
 * @returns the exit code of the last whole round; of the interrupted one when there is no other
 */
export async function watchRounds(ways: WatchWays): Promise<number> {
  let before: Verdicts | undefined
  let exit: number | undefined
  for (let count = 1; ; count += 1) {
    const round = await ways.round()
    if (ways.stopped()) {
      ways.say(`stopped in round ${count}`)
      return exit ?? round.exit
    }
    const after = verdictsOf(round.record)
    ways.say(roundLine(count, ways.now(), round, changeText(before, after)))
    if (round.exit === 0) return 0
    before = after
    exit = round.exit
    await ways.wait()
    if (ways.stopped()) {
      ways.say(`stopped after round ${count}`)
      return exit
    }
  }
}

/** Of the scenarios that ran; what only people do is left out. */
function verdictsOf({ scenarios, planned }: Round['record']): Verdicts {
  return new Map(scenarios.filter(({ id }) => planned.includes(id)).map(({ id, verdict }) => [id, verdict]))
}

function roundLine(count: number, now: Date, { record, resultsFolder }: Round, change: string): string {
  const after = [...verdictsOf(record).values()]
  const passing = after.filter((verdict) => good.includes(verdict)).length
  const time = now.toISOString().slice(11, 19)
  return `${time} UTC  round ${count}  ${record.verdict.padEnd(12)}  ${passing}/${after.length} well  ${change}  ${resultsFolder}`
}

/** Newly passing, newly failing, or otherwise changed scenarios by id. */
function changeText(before: Verdicts | undefined, after: Verdicts): string {
  const bad = [...after].filter(([, verdict]) => !good.includes(verdict))
  if (before === undefined)
    return bad.length === 0
      ? 'nothing to mend'
      : `to mend: ${bad.map(([id, verdict]) => `${id} (${verdict})`).join(', ')}`
  const isGood = (verdicts: Verdicts, id: string): boolean => good.includes(verdicts.get(id) ?? '')
  const ids = [...after.keys()].filter((id) => before.get(id) !== after.get(id))
  const passing = ids.filter((id) => isGood(after, id) && !isGood(before, id))
  const failing = ids.filter((id) => !isGood(after, id) && isGood(before, id))
  const others = ids.filter((id) => isGood(after, id) === isGood(before, id))
  const parts = [
    ...(passing.length === 0 ? [] : [`newly passing: ${passing.join(', ')}`]),
    ...(failing.length === 0 ? [] : [`newly failing: ${failing.join(', ')}`]),
    ...others.map((id) => `${id}: ${before.get(id) ?? 'new'} → ${after.get(id) ?? ''}`),
  ]
  return parts.length === 0 ? 'no change' : parts.join('; ')
}
