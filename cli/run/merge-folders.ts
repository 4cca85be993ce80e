import { cpSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { knowOwnRows } from '../../harness/own/own-definitions.ts'
import { mergeRuns, RunsDifferError } from '../../harness/record/merge-runs.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { UsageError } from '../usage-error.ts'
import { withConflicts } from './with-conflicts.ts'
import { pointLatest, writeReports } from './finish-run.ts'

/**
 * Writes the parts of a run as one new run folder, with all their bodies.
 * @throws UsageError when they are not parts of one run
 */
export function mergeFolders(
  parts: readonly [{ folder: string; record: RunRecord }, ...{ folder: string; record: RunRecord }[]],
  results: string,
): { record: RunRecord; folder: string } {
  const [first, ...others] = parts
  for (const { record } of parts) knowOwnRows(record.ownRequirements)
  const whole = merged([first.record, ...others.map((part) => part.record)])
  const folder = resolve(results, whole.run.id)
  mkdirSync(join(folder, 'bodies'), { recursive: true })
  for (const part of parts) cpSync(join(part.folder, 'bodies'), join(folder, 'bodies'), { recursive: true })
  const record = withConflicts(whole, folder)
  writeReports(folder, record)
  pointLatest(folder)
  return { record, folder }
}

function merged(records: readonly [RunRecord, ...RunRecord[]]): RunRecord {
  try {
    return mergeRuns(records)
  } catch (error) {
    if (error instanceof RunsDifferError) throw new UsageError(error.message, 'name the parts of one run, each once')
    throw error
  }
}
