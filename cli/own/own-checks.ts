import type { AnyCheck } from '../../harness/judge/check.ts'
import { ownDefinitions } from '../../harness/own/own-definitions.ts'
import { UsageError } from '../usage-error.ts'
import { allScenarios } from './all-scenarios.ts'

/**
 * The checks that a user's scenario files define, by id. Files that cannot be loaded are said, and what could be
 * loaded is given: evidence is judged again as far as possible.
 */
export async function ownChecksById(folder: string): Promise<ReadonlyMap<string, AnyCheck>> {
  try {
    await allScenarios(folder)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    process.stderr.write(`${error.message}\n`)
  }
  return new Map([...ownDefinitions().checks].map(([id, { check }]) => [id, check]))
}
