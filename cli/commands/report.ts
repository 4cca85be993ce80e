import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { findingText } from '../../reports/finding-text.ts'
import { findingDetail, findingIds } from '../../reports/finding-view.ts'
import { findingHtml } from '../../reports/html/finding-page.ts'
import { summary } from '../../reports/summary.ts'
import { didYouMean } from '../near-words.ts'
import { finishRun, writeReports } from '../run/finish-run.ts'
import type { PlanFile } from '../run/finish-run.ts'
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

/** `borderlight report RUN`: writes the reports again; of an interrupted run from its journal. With `--finding` one page. */
export function report(args: readonly string[]): number {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { finding: { type: 'string' }, format: { type: 'string', default: 'text' } },
  })
  const folder = positionals[0] ?? join('results', 'latest')
  if (values.finding !== undefined) return printFinding(folder, values.finding, values.format)
  if (values.format !== 'text') throw new UsageError('--format is for one finding', 'add --finding ID')
  const plan = join(folder, 'plan.json')
  if (existsSync(join(folder, 'run.json'))) {
    const record = readRecord(folder)
    writeReports(folder, record)
    process.stdout.write(`${summary(record)}\n  ${join(folder, 'index.html')}\n`)
    return 0
  }
  if (!existsSync(plan))
    throw new UsageError(`${folder} holds neither run.json nor plan.json`, 'name a folder of results')
  const record = finishRun(folder, JSON.parse(readFileSync(plan, 'utf8')) as PlanFile, new Date())
  process.stdout.write(
    `rendered from the journal of an interrupted run\n${summary(record)}\n  ${join(folder, 'index.html')}\n`,
  )
  return 0
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
