import { relative } from 'node:path'
import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'
import type { Verdict } from '../../harness/judge/verdict.ts'
import { readJournal } from '../../harness/record/journal.ts'
import { readPlan, writePlan } from '../run/finish-run.ts'
import { readRunFile } from '../run/run-file.ts'
import type { RunFile } from '../run/run-file.ts'
import { scenarioLine } from '../scenario-line.ts'

/** Prints each scenario's verdict as it comes. */
class LineReporter implements Reporter {
  private total = 0
  private done = 0
  private round = 0
  /** What a worker says, each thing once for all workers. */
  private readonly said = new Set<string>()

  onBegin(_config: FullConfig, suite: Suite): void {
    this.total = suite.allTests().length
    const run = process.env['BORDERLIGHT_RUN']
    if (run !== undefined) narrowPlan(readRunFile(run), suite.allTests().map(idOf))
    if (process.argv.includes('--list')) for (const test of suite.allTests()) process.stdout.write(listed(test))
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.done += 1
    if (test.repeatEachIndex > this.round) {
      this.round = test.repeatEachIndex
      process.stdout.write(`round ${this.round + 1}\n`)
    }
    const verdict = result.annotations.find(({ type }) => type === 'verdict')?.description
    const id = idOf(test)
    const title = test.title.slice(id.length + 2)
    const shown = (verdict ?? (result.status === 'skipped' ? 'not-run' : 'error')) as Verdict
    process.stdout.write(`${scenarioLine({ verdict: shown, id, title, done: this.done, total: this.total })}\n`)
  }

  onStdErr(chunk: string | Buffer): void {
    for (const line of String(chunk).split('\n')) {
      if (!line.startsWith('note: ') || this.said.has(line)) continue
      this.said.add(line)
      process.stderr.write(`${line}\n`)
    }
  }

  onError(error: { message?: string }): void {
    process.stderr.write(`${error.message ?? 'an error of the test host'}\n`)
  }

  printsToStdio(): boolean {
    return true
  }
}

/** A test is titled by its scenario: `id: title`. */
function idOf({ title }: TestCase): string {
  return title.split(': ', 1)[0] ?? title
}

/**
 * Filters and shards select less than was planned before they were known: the plan is what this run shall do, and in
 * UI mode also what it did before.
 */
function narrowPlan({ resultsFolder, planned }: RunFile, ids: readonly string[]): void {
  const done = readJournal(resultsFolder).lines.flatMap((line) => (line.type === 'started' ? [line.scenario] : []))
  const selected = new Set([...ids, ...done])
  writePlan(resultsFolder, { ...readPlan(resultsFolder), planned: planned.filter(({ id }) => selected.has(id)) })
}

function listed({ location, title, tags }: TestCase): string {
  return `${relative(process.cwd(), location.file)}:${location.line} ${title} ${tags.join(' ')}\n`
}

export default LineReporter
