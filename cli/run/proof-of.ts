import type { Proof } from '../../harness/record/run-record.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { readLastFullRun } from '../matrix/last-full-run.ts'

/** The named faults of this version by clause, and the figures of its last full run. @param folder of the product */
export function proofOf(folder: string): Proof {
  const last = readLastFullRun(folder)
  const byClause: Record<string, number[]> = {}
  for (const [place, { breaks }] of mutants.entries())
    for (const clause of breaks) (byClause[clause] ??= []).push(place)
  return {
    ...(last === undefined
      ? {}
      : {
          lastFullRun: {
            commit: last.commit,
            date: last.date,
            mutants: last.mutants,
            killed: last.killed,
            spilled: last.spilled,
          },
        }),
    faults: mutants.map(({ id, fault }) => ({ mutant: id, fault })),
    byClause,
  }
}
