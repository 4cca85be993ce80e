import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { exitCodeOf } from '../../harness/judge/verdict.ts'
import { summary } from '../../reports/summary.ts'
import { mergeFolders } from '../run/merge-folders.ts'
import { finishRun, readPlan, writeReports } from '../run/finish-run.ts'
import { writeAllure } from '../run/write-allure.ts'
import { UsageError } from '../usage-error.ts'

/** Reads results/<run>/run.json. @throws UsageError when it is no record of this schema */
export function readRecord(folder: string): RunRecord {
  const file = join(folder, 'run.json')
  let record: RunRecord
  try {
    record = JSON.parse(readFileSync(file, 'utf8')) as RunRecord
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${String(error)}`, 'name a folder of results')
  }
  if ((record.schemaVersion as string) !== '1')
    throw new UsageError(
      `${file} has schema version ${record.schemaVersion as string}`,
      'this version reads schema version 1',
    )
  return record
}

/** `html` writes every report of the run folder; `allure` the results for Allure. */
const formats: readonly string[] = ['html', 'allure']

/**
 * `borderlight report RUN`: writes the reports again; of an interrupted run from its journal. Several runs are merged
 * as the parts (shards) of one, and the exit code is that of the whole.
 */
export function report(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      results: { type: 'string', default: 'results' },
      format: { type: 'string', default: 'html' },
      strict: { type: 'boolean', default: false },
    },
  })
  const [folder = join('results', 'latest'), ...others] = positionals
  if (others.length > 0) {
    const parts = others.map((other) => ({ folder: other, record: readRecord(other) }))
    const whole = mergeFolders([{ folder, record: readRecord(folder) }, ...parts], values.results)
    process.stdout.write(`${summary(whole.record)}\n  ${join(whole.folder, 'index.html')}\n`)
    return exitCodeOf(whole.record.verdict, { strict: values.strict })
  }
  if (!formats.includes(values.format))
    throw new UsageError(`no format "${values.format}"`, `give ${formats.join(' or ')}`)
  const judged = existsSync(join(folder, 'run.json'))
  const record = judged ? readRecord(folder) : fromJournal(folder)
  if (values.format === 'allure') {
    process.stdout.write(`${writeAllure(folder, record)}\n`)
    return 0
  }
  if (judged) writeReports(folder, record)
  process.stdout.write(`${summary(record)}\n  ${join(folder, 'index.html')}\n`)
  return 0
}

/** @throws UsageError when the folder holds no plan */
function fromJournal(folder: string): RunRecord {
  if (!existsSync(join(folder, 'plan.json')))
    throw new UsageError(`${folder} holds neither run.json nor plan.json`, 'name a folder of results')
  process.stdout.write('rendered from the journal of an interrupted run\n')
  return finishRun(folder, readPlan(folder), new Date())
}
