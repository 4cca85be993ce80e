import type { MutantResult } from '@stryker-mutator/api/core'
import { judged } from './run-stryker.ts'

/** What became of the mutants of one place. */
export interface Figures {
  killed: number
  /** Never came to an end, or went through the mutant a hundred times as often: noticed too. */
  timedOut: number
  survived: number
  /** Survived because nothing came by. */
  noCoverage: number
  /** Explained survivors, of `survived` and `noCoverage`; they count against the score. */
  explained: number
  /** Could not be run; they count for nothing. */
  invalid: number
  /** Percent of killed and timed out of all but invalid, to one decimal. */
  score: number
}

/** Figures of some mutants. @param isExplained tells a survivor that changes nothing a judge can show */
export function figuresOf(results: readonly MutantResult[], isExplained: (result: MutantResult) => boolean): Figures {
  const of = (...states: readonly MutantResult['status'][]): number =>
    results.filter(({ status }) => states.includes(status)).length
  const killed = of('Killed')
  const timedOut = of('Timeout')
  const survived = of('Survived')
  const noCoverage = of('NoCoverage')
  const all = killed + timedOut + survived + noCoverage
  return {
    killed,
    timedOut,
    survived,
    noCoverage,
    explained: results.filter((one) => survives(one) && isExplained(one)).length,
    invalid: results.length - all,
    score: all === 0 ? 0 : Math.floor((1000 * (killed + timedOut)) / all) / 10,
  }
}

export const survives = ({ status }: MutantResult): boolean => status === 'Survived' || status === 'NoCoverage'

/** Results of each folder that is under mutation. */
export const byFolder = (results: readonly MutantResult[]): ReadonlyMap<string, readonly MutantResult[]> =>
  new Map(judged.map((folder) => [folder, results.filter(({ fileName }) => fileName.includes(`${folder}/`))]))
