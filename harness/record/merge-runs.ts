import { rollUp } from '../judge/verdict.ts'
import { peopleSteps } from './people-steps.ts'
import { mergeRounds, roundsOf } from './merge-rounds.ts'
import type { RunRecord, ScenarioResult } from './run-record.ts'

/** Records that cannot become one: of different targets, rules or seeds, or with a scenario that ran in both. */
export class RunsDifferError extends Error {
  override readonly name = 'RunsDifferError'
  readonly code = 'RUNS_DIFFER'
}

/**
 * One record of the parts of a run (shards), each scenario from the part in which it ran. Pure.
 * @param parts in the order in which their scenarios shall stand
 * @throws RunsDifferError when they are not parts of one run
 */
export function mergeRuns(parts: readonly [RunRecord, ...RunRecord[]]): RunRecord {
  const [first] = parts
  for (const part of parts) assertSame(first, part)
  const planned = [...new Set(parts.flatMap((part) => part.planned))]
  const results = planned.flatMap((id) => resultOf(id, parts) ?? [])
  const performed = new Set(results.flatMap((result) => result.performed.map(({ step }) => step)))
  const people = peopleSteps(performed)
  const scenarios = [...people.filter(({ step }) => step < 5), ...results, ...people.filter(({ step }) => step >= 5)]
  const stopped = parts.find((part) => part.stopped !== undefined)?.stopped
  const finished = parts.flatMap(({ run }) => run.finishedAt ?? []).toSorted()
  const ownRequirements = Object.assign(
    {},
    ...parts.map((part) => part.ownRequirements),
  ) as Required<RunRecord>['ownRequirements']
  const { stopped: _stopped, ownRequirements: _own, ...header } = first
  const [startedAt = first.run.startedAt] = parts.map(({ run }) => run.startedAt).toSorted()
  const finishedAt = finished.at(-1)
  return {
    ...header,
    run: {
      ...first.run,
      id: `${first.run.id}-merged`,
      startedAt,
      ...(finishedAt === undefined ? {} : { finishedAt }),
    },
    verdict: rollUp(scenarios.map(({ verdict }) => verdict)),
    ...(Object.keys(ownRequirements).length === 0 ? {} : { ownRequirements }),
    planned,
    notRun: results
      .filter(({ verdict }) => verdict === 'not-run')
      .map(({ id, note }) => ({ id, why: note ?? 'no part ran it' })),
    ...(stopped === undefined ? {} : { stopped }),
    scenarios,
    exchanges: parts.flatMap((part) => part.exchanges),
  }
}

function assertSame(first: RunRecord, part: RunRecord): void {
  const facts: readonly (readonly [string, (record: RunRecord) => string])[] = [
    ['the target file', ({ target }) => target.fileSha256],
    ['the product version', ({ product }) => product.version],
    ['the requirements', ({ guideline }) => guideline.requirementsSha256],
    ['the seed', ({ run }) => run.seed],
    ['the number of rounds', ({ run }) => String(run.rounds ?? 1)],
  ]
  for (const [name, of] of facts)
    if (of(first) !== of(part))
      throw new RunsDifferError(
        `the runs ${first.run.id} and ${part.run.id} differ in ${name}: ${of(first)} and ${of(part)}`,
      )
}

/** A scenario of a repeated run may have some rounds in one part and some in another. */
function resultOf(id: string, parts: readonly RunRecord[]): ScenarioResult | undefined {
  const count = parts[0]?.run.rounds
  if (count === undefined) return oneResultOf(id, undefined, parts)
  const rounds = Array.from({ length: count }, (_, index) => oneResultOf(id, index + 1, parts))
  const [first, ...later] = rounds.filter((one) => one !== undefined)
  return first === undefined ? undefined : mergeRounds([first, ...later])
}

function oneResultOf(id: string, round: number | undefined, parts: readonly RunRecord[]): ScenarioResult | undefined {
  const all = parts.flatMap((part) =>
    part.scenarios
      .filter((result) => result.id === id)
      .flatMap(roundsOf)
      .filter((result) => result.round === round)
      .map((result) => ({ part, result })),
  )
  const ran = all.filter(({ result }) => result.verdict !== 'not-run')
  if (ran.length > 1)
    throw new RunsDifferError(`scenario "${id}" ran in ${ran.map(({ part }) => part.run.id).join(' and ')}`)
  return (ran[0] ?? all[0])?.result
}
