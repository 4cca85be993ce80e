import { parseArgs } from 'node:util'
import { requirements, rowOf } from '../../profiles/requirements/requirements.ts'
import type { ClauseId, RequirementId } from '../../profiles/requirements/requirements.ts'
import type { ClauseReason } from '../../profiles/requirements/requirement.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { countText } from '../../reports/quantity.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { textOrJson } from '../text-or-json.ts'

export interface ClauseState {
  id: ClauseId
  text: string
  /** A scenario declares it and a mutant breaks it. */
  proved: boolean
  scenarios: readonly string[]
  mutants: readonly string[]
  /** What those mutants do wrong, one sentence each. */
  faults: readonly string[]
  reason?: ClauseReason
}

export interface RequirementState {
  id: RequirementId
  statement: string
  state: 'proved' | 'partly proved' | 'reason'
  clauses: readonly ClauseState[]
  sameAs?: readonly string[]
}

/** Every row with its clauses, and what proves each: scenarios that declare it, mutants that break it. */
export function requirementStates(scenarios: readonly Scenario[]): readonly RequirementState[] {
  const clausesOf = (id: RequirementId): ClauseState[] =>
    Object.entries(rowOf(id).clauses).map(([name, { text, reason }]) => {
      const clause = `${id}/${name}` as ClauseId
      const declaring = scenarios.filter((scenario) =>
        (scenario.options.proves as readonly ClauseId[]).includes(clause),
      )
      const breaking = mutants.filter(({ breaks }) => breaks.includes(clause))
      return {
        id: clause,
        text,
        proved: declaring.length > 0 && breaking.length > 0,
        scenarios: declaring.map((scenario) => scenario.id),
        mutants: breaking.map((mutant) => mutant.id),
        faults: breaking.map(({ fault }) => fault),
        ...(reason === undefined ? {} : { reason }),
      }
    })
  const ids = Object.keys(requirements) as RequirementId[]
  const own = new Map(ids.map((id) => [id, clausesOf(id)]))
  const proofOf = (id: RequirementId, seen: readonly string[] = []): 'all' | 'some' | 'none' => {
    const { sameAs } = rowOf(id)
    if (sameAs !== undefined) {
      const parts = sameAs
        .filter((other) => !seen.includes(other))
        .map((other) => proofOf(other as RequirementId, [...seen, id]))
      return parts.every((part) => part === 'all') ? 'all' : parts.some((part) => part !== 'none') ? 'some' : 'none'
    }
    const clauses = own.get(id) ?? []
    const proved = clauses.filter((clause) => clause.proved).length
    return proved === clauses.length ? 'all' : proved > 0 ? 'some' : 'none'
  }
  return ids.map((id) => {
    const { statement, sameAs } = rowOf(id)
    return {
      id,
      statement,
      state: ({ all: 'proved', some: 'partly proved', none: 'reason' } as const)[proofOf(id)],
      clauses: own.get(id) ?? [],
      ...(sameAs === undefined ? {} : { sameAs }),
    }
  })
}

/** Clauses that have neither a proof nor a reason, or a reason although they are proved: the build fails on them. */
export function unexplained(states: readonly RequirementState[]): readonly ClauseId[] {
  return states.flatMap(({ clauses }) =>
    clauses.filter(({ proved, reason }) => proved === (reason !== undefined)).map(({ id }) => id),
  )
}

/** `borderlight requirements`: rows and clauses, proved / all; `--faults` says what the checks of each catch. */
export async function printRequirements(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'text' }, faults: { type: 'boolean', default: false } },
  })
  const format = textOrJson(values.format)
  const states = requirementStates(await loadScenarios())
  const open = unexplained(states)
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ requirements: states }, undefined, 2)}\n`)
  } else {
    for (const { id, statement, state, clauses, sameAs } of states) {
      const proved = clauses.filter((clause) => clause.proved).length
      const counts = sameAs === undefined ? `${proved} / ${clauses.length}` : `as ${sameAs.join(', ')}`
      process.stdout.write(`${id.padEnd(8)} ${state.padEnd(14)} ${counts.padEnd(8)} ${statement}\n`)
      for (const clause of clauses) {
        const by = clause.proved
          ? `${countText(clause.scenarios.length, 'scenario')}; its checks catch ${countText(clause.mutants.length, 'named fault')}`
          : clause.reason === undefined
            ? 'NEITHER PROOF NOR REASON'
            : `${clause.reason.kind}: ${clause.reason.why}`
        process.stdout.write(`           ${clause.id.padEnd(36)} ${clause.proved ? 'proved' : 'open  '}  ${by}\n`)
        if (values.faults) for (const fault of clause.faults) process.stdout.write(`             catches: ${fault}\n`)
      }
    }
    const all = states.flatMap(({ clauses }) => clauses)
    const count = (state: RequirementState['state']): number => states.filter((row) => row.state === state).length
    process.stdout.write(
      `\n${states.length} rows: ${count('proved')} proved, ${count('partly proved')} partly proved, ${count('reason')} with a reason; ${all.filter(({ proved }) => proved).length} of ${all.length} clauses proved\n`,
    )
  }
  for (const clause of open) process.stderr.write(`${clause}: neither proof nor reason, or both\n`)
  return open.length === 0 ? 0 : 1
}
