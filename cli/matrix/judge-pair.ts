import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Mutant } from '../../mocks/mutants/mutant.ts'
import type { ComposedRow } from './composed-row.ts'

/** A clause of one fault that nobody noticed beside the other fault. */
export interface Missed {
  mutant: Mutant
  clause: ClauseId
}

/** What became of the missed clauses: why each could not be told, or that it was hidden. */
export interface PairVerdict {
  is: 'both seen' | 'masked and said' | 'hidden'
  lines: readonly string[]
}

/** Clauses of the two faults that were not noticed. */
export function missedIn(row: ComposedRow, pair: readonly Mutant[]): readonly Missed[] {
  return pair.flatMap((mutant) =>
    mutant.breaks.filter((clause) => row.noticed[clause] === undefined).map((clause) => ({ mutant, clause })),
  )
}

/** Clauses noticed that neither fault names. */
export function besideIn(row: ComposedRow, pair: readonly Mutant[]): readonly string[] {
  const named = new Set<string>(pair.flatMap(({ breaks }) => breaks))
  return Object.keys(row.noticed).filter((clause) => !named.has(clause))
}

/**
 * A missed clause is said when a scenario that notices the fault alone could not tell it beside the other; one that
 * such a scenario finds met is hidden.
 * @param alone what each fault was noticed by without the other
 */
export function judgePair(
  row: ComposedRow,
  missed: readonly Missed[],
  alone: (mutant: Mutant) => ComposedRow | undefined,
): PairVerdict {
  const judged = missed.map(({ mutant, clause }) => {
    const noticing = alone(mutant)?.noticed[clause] ?? []
    const untold = row.untold[clause] ?? {}
    const told = noticing.find((scenario) => untold[scenario] !== undefined)
    return told === undefined
      ? {
          hidden: true,
          line: `HIDDEN ${clause} of ${mutant.id}: ${noticing.length === 0 ? 'noticed by nothing alone' : `seen alone by ${noticing.join(', ')}`}`,
        }
      : { hidden: false, line: `masked ${clause} of ${mutant.id}: ${told} says ${untold[told] ?? ''}` }
  })
  const is = judged.length === 0 ? 'both seen' : judged.some(({ hidden }) => hidden) ? 'hidden' : 'masked and said'
  return { is, lines: judged.map(({ line }) => line) }
}
