import { rollUp, verdicts } from '../judge/verdict.ts'
import type { RoundResult, ScenarioResult } from './run-record.ts'
import { unstableFindings } from './unstable-findings.ts'

/**
 * One result of the rounds of a scenario: every finding of every round, and what differed between them as findings of
 * their own. The worst verdict of all stands: no round is a second chance. Pure.
 */
export function mergeRounds(rounds: readonly [ScenarioResult, ...ScenarioResult[]]): ScenarioResult {
  const ran = rounds.filter(({ verdict }) => verdict !== 'not-run')
  const [first] = rounds
  const base = ran[0] ?? first
  const findings = rounds.flatMap((one) => one.findings)
  const all = [...findings, ...unstableFindings(base.id, findings)]
  const verdict = rollUp([...rounds.map((one) => one.verdict), ...all.map((one) => one.verdict)])
  const milliseconds = rounds.flatMap(({ durationMilliseconds }) => durationMilliseconds ?? [])
  const note = notesOf(rounds)
  const { round: _round, note: _note, durationMilliseconds: _duration, ...rest } = base
  return {
    ...rest,
    state: rounds.find(({ state }) => state === 'interrupted')?.state ?? base.state,
    verdict,
    findings: all,
    performed: base.performed,
    ...(note === '' ? {} : { note }),
    ...(milliseconds.length === 0 ? {} : { durationMilliseconds: milliseconds.reduce((sum, one) => sum + one, 0) }),
    rounds: rounds.map(roundOf),
  }
}

/** The rounds of a merged result, as they were before; of a result without rounds itself. */
export function roundsOf(result: ScenarioResult): readonly ScenarioResult[] {
  const { rounds, findings, note: _note, durationMilliseconds: _duration, ...rest } = result
  if (rounds === undefined) return [result]
  return rounds.map((one) => ({ ...rest, ...one, findings: findings.filter(({ round }) => round === one.round) }))
}

function roundOf(result: ScenarioResult): RoundResult {
  const { round = 1, state, verdict, note, startedAt, durationMilliseconds } = result
  return {
    round,
    state,
    verdict,
    ...(note === undefined ? {} : { note }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(durationMilliseconds === undefined ? {} : { durationMilliseconds }),
  }
}

/** Notes, each once, with the rounds that they are of; those of the worst round first. */
function notesOf(rounds: readonly ScenarioResult[]): string {
  const worstFirst = rounds.toSorted((one, other) => verdicts.indexOf(one.verdict) - verdicts.indexOf(other.verdict))
  const notes = new Map<string, number[]>()
  for (const { note, round = 1 } of worstFirst)
    if (note !== undefined) notes.set(note, [...(notes.get(note) ?? []), round])
  return [...notes]
    .map(([note, of]) => (of.length === rounds.length ? note : `round ${of.join(', ')}: ${note}`))
    .join('\n')
}

/** Suffix of the ids of a round; the first has none, so that a run of one round is named as always. */
export const roundSuffix = (round: number | undefined): string =>
  round === undefined || round === 1 ? '' : `@${round}`
