import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { knowOwnRows } from '../../harness/own/own-definitions.ts'
import { readJournal } from '../../harness/record/journal.ts'
import { mergeJournal } from '../../harness/record/merge-journal.ts'
import type { PlannedScenario, RunHeader } from '../../harness/record/merge-journal.ts'
import { peopleSteps } from '../../harness/record/people-steps.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { withConflicts } from './with-conflicts.ts'
import { html } from '../../reports/html.ts'
import { junit } from '../../reports/junit.ts'

/** What `borderlight report` needs of a run that never ended: header and plan, without any secret. */
export interface PlanFile {
  header: RunHeader
  planned: readonly PlannedScenario[]
  /** The country was started by the run and ended with it: nothing is left there. */
  endsWithRun?: true
}

export function writePlan(resultsFolder: string, plan: PlanFile): void {
  mkdirSync(join(resultsFolder, 'bodies'), { recursive: true })
  mkdirSync(join(resultsFolder, 'journal'), { recursive: true })
  writeWhole(join(resultsFolder, 'plan.json'), JSON.stringify(plan, undefined, 1))
}

/** Merges the journal, writes run.json and every report, and moves `latest` to this run. */
export function finishRun(resultsFolder: string, plan: PlanFile, finishedAt: Date): RunRecord {
  knowOwnRows(plan.header.ownRequirements)
  const { lines } = readJournal(resultsFolder)
  const performed = new Set(
    lines.flatMap((line) => (line.type === 'scenario' ? line.result.performed.map(({ step }) => step) : [])),
  )
  const header = { ...plan.header, run: { ...plan.header.run, finishedAt: finishedAt.toISOString() } }
  const record = withConflicts(mergeJournal(header, plan.planned, lines, peopleSteps(performed)), resultsFolder)
  writeReports(resultsFolder, record)
  pointLatest(resultsFolder)
  return record
}

/** Moves the link `latest` beside a run to it. */
export function pointLatest(resultsFolder: string): void {
  const latest = join(dirname(resultsFolder), 'latest')
  rmSync(latest, { recursive: true, force: true })
  symlinkSync(basename(resultsFolder), latest)
}

export function readPlan(resultsFolder: string): PlanFile {
  return JSON.parse(readFileSync(join(resultsFolder, 'plan.json'), 'utf8')) as PlanFile
}

/** run.json, index.html and junit.xml, each whole or not at all. */
export function writeReports(resultsFolder: string, record: RunRecord): void {
  writeWhole(join(resultsFolder, 'run.json'), JSON.stringify(record, undefined, 1))
  writeWhole(join(resultsFolder, 'index.html'), html(record))
  writeWhole(join(resultsFolder, 'junit.xml'), junit(record))
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}
