import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileJournal } from '../../harness/record/journal.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { exitCodeOf } from '../../harness/judge/verdict.ts'
import { findingText } from '../../reports/finding-text.ts'
import { findingDetail, findingIds } from '../../reports/finding-view.ts'
import { findingHtml } from '../../reports/html/finding-page.ts'
import { summary } from '../../reports/summary.ts'
import { didYouMean } from '../near-words.ts'
import { changesLeftBy, inForceText } from '../run/changes-in-force.ts'
import { finishRun, readPlan, writeReports } from '../run/finish-run.ts'
import { mergeFolders } from '../run/merge-folders.ts'
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

/**
 * `borderlight report RUN`: writes the reports again; of an interrupted run from its journal. Several runs are merged
 * as the parts (shards) of one, and the exit code is that of the whole. With `--finding` one page.
 */
export function report(args: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      finding: { type: 'string' },
      format: { type: 'string', default: 'text' },
      results: { type: 'string', default: 'results' },
      strict: { type: 'boolean', default: false },
    },
  })
  const [folder = join('results', 'latest'), ...others] = positionals
  if (values.finding !== undefined) return printFinding(folder, values.finding, values.format)
  if (values.format !== 'text' && values.format !== 'allure')
    throw new UsageError(
      '--format is for one finding, or allure for a whole run',
      'add --finding ID, or give --format allure',
    )
  if (others.length > 0) {
    const parts = others.map((other) => ({ folder: other, record: readRecord(other) }))
    const whole = mergeFolders([{ folder, record: readRecord(folder) }, ...parts], values.results)
    process.stdout.write(`${summary(whole.record)}\n  ${join(whole.folder, 'index.html')}\n`)
    if (values.format === 'allure') process.stdout.write(`  ${writeAllure(whole.folder, whole.record)}\n`)
    return exitCodeOf(whole.record.verdict, { strict: values.strict })
  }
  const judged = existsSync(join(folder, 'run.json'))
  const left = changesLeftBy(folder).map(inForceText)
  const record = judged ? readRecord(folder) : fromJournal(folder, left)
  if (values.format === 'allure') {
    process.stdout.write(`${writeAllure(folder, record)}\n`)
    return 0
  }
  if (judged) writeReports(folder, record)
  process.stdout.write(`${summary(record)}\n  ${join(folder, 'index.html')}\n`)
  for (const text of left) process.stdout.write(`note: ${text}\n`)
  return 0
}

/** @throws UsageError when the folder holds no plan */
function fromJournal(folder: string, left: readonly string[]): RunRecord {
  if (!existsSync(join(folder, 'plan.json')))
    throw new UsageError(`${folder} holds neither run.json nor plan.json`, 'name a folder of results')
  process.stdout.write('rendered from the journal of an interrupted run\n')
  const journal = fileJournal(folder, 'report')
  for (const text of left) journal.append({ type: 'note', text })
  return finishRun(folder, readPlan(folder), new Date())
}

function printFinding(folder: string, id: string, format: string): number {
  if (format !== 'text' && format !== 'html') throw new UsageError(`no format "${format}"`, 'give text or html')
  const record = readRecord(folder)
  const detail = findingDetail(record, id)
  if (detail === undefined) {
    const near = didYouMean(id, findingIds(record))
    throw new UsageError(`${folder} has no finding "${id}"`, near ?? `see ${join(folder, 'index.html')}`)
  }
  if (format === 'text') {
    process.stdout.write(findingText(detail))
    return 0
  }
  const file = join(folder, `finding-${id.replaceAll(/[^A-Za-z0-9.-]+/g, '-')}.html`)
  writeFileSync(file, findingHtml(detail))
  process.stdout.write(`${file}\n`)
  return 0
}
