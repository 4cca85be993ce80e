import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Figures of the last run of every faulty country, kept in the repository. */
export interface LastFullRun {
  commit: string
  /** YYYY-MM-DD */
  date: string
  mutants: number
  killed: number
  survived: number
  spilled: number
  lawful: number
  falseAlarms: number
  seconds: number
}

/** Where the figures are kept, below the folder of the product. */
export const lastFullRunFile = 'mocks/mutants/last-full-run.json'

/** The figures; undefined when none are kept or the file names no commit. */
export function readLastFullRun(folder: string): LastFullRun | undefined {
  const file = join(folder, lastFullRunFile)
  if (!existsSync(file)) return undefined
  const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const commit = typeof kept === 'object' && kept !== null && 'commit' in kept ? kept.commit : undefined
  return typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit) ? (kept as LastFullRun) : undefined
}

export function writeLastFullRun(folder: string, figures: LastFullRun): void {
  writeFileSync(join(folder, lastFullRunFile), `${JSON.stringify(figures, undefined, 2)}\n`)
}
