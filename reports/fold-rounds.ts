import type { Finding, RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import { countText } from './quantity.ts'
import { verdictWords } from './verdict-words.ts'

/** A record as reports show it, and the rounds in which the findings that stand for several were the same. */
export interface FoldedRounds {
  record: RunRecord
  /** By id of a finding. */
  sameIn: ReadonlyMap<string, readonly number[]>
}

/**
 * The record of a repeated run without what a later round found once more, and without the exchanges that only such a
 * finding cites; a record of one round as it is. Nothing that differs is left out.
 */
export function foldRounds(record: RunRecord): FoldedRounds {
  const sameIn = new Map<string, number[]>()
  if (record.run.rounds === undefined) return { record, sameIn }
  const scenarios = record.scenarios.map((scenario) => ({ ...scenario, findings: folded(scenario, sameIn) }))
  const cited = new Set(
    scenarios.flatMap(({ findings }) => findings.flatMap(({ exchange, exchanges }) => [exchange, ...exchanges])),
  )
  const exchanges = record.exchanges.filter(({ id }) => !/@\d+$/.test(id) || cited.has(id))
  return { record: { ...record, scenarios, exchanges }, sameIn }
}

function folded({ findings }: ScenarioResult, sameIn: Map<string, number[]>): readonly Finding[] {
  const first = new Map<string, string>()
  return findings.filter((finding) => {
    const { id, round } = finding
    if (round === undefined) return true
    const key = keyOf(finding)
    const known = first.get(key)
    if (known === undefined) first.set(key, id)
    const rounds = sameIn.get(known ?? id) ?? []
    sameIn.set(known ?? id, [...rounds, round])
    return known === undefined
  })
}

/** Alike is what has the same check, place in the scenario and outcome; what was observed may differ in times and ids. */
function keyOf({ id, clause, judgement, verdict }: Finding): string {
  return JSON.stringify([id.replace(/@\d+$/, ''), clause, judgement, verdict])
}

/** `3 rounds, each pass`; `3 rounds: pass, fail, pass`. Undefined when the scenario ran once. */
export function roundsText({ rounds }: Pick<ScenarioResult, 'rounds'>): string | undefined {
  if (rounds === undefined) return undefined
  const words = rounds.map(({ verdict }) => verdictWords[verdict].word.toLowerCase())
  const [first] = words
  const alike = words.every((word) => word === first)
  return `${rounds.length} rounds${alike ? `, each ${first ?? ''}` : `: ${words.join(', ')}`}`
}

/** What a repetition showed of the whole run. */
export function repeatText({ scenarios }: Pick<RunRecord, 'scenarios'>, rounds: number): string {
  const unstable = scenarios.filter(({ findings }) => findings.some(isUnstable)).length
  const said =
    unstable === 0
      ? 'no scenario was judged otherwise in another round'
      : `unstable: ${countText(unstable, 'scenario')}`
  return `Each scenario ran in ${rounds} rounds, the worst of which counts; ${said}.`
}

/** A clause was judged otherwise in another round. */
export const isUnstable = ({ clause }: Pick<Finding, 'clause'>): boolean => clause === 'RPT-01/same-judgement'
