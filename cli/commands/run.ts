import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ExpectedLine } from '../../harness/record/expected-line.ts'
import { compareExpected, parseExpected } from '../../harness/record/expected.ts'
import { fileJournal } from '../../harness/record/journal.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import type { PlannedScenario } from '../../harness/record/merge-journal.ts'
import { neededOptions, stepOf } from '../../harness/scenario/scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { exitCodeOf } from '../../harness/judge/verdict.ts'
import { summary } from '../../reports/summary.ts'
import { chromiumPool } from '../browser/chromium.ts'
import { needsAttention } from '../../reports/verdict-words.ts'
import { allScenarios } from '../own/all-scenarios.ts'
import { finishRun } from '../run/finish-run.ts'
import { packageFolder } from '../run/header.ts'
import { listScenarios } from '../run/list-scenarios.ts'
import { findOrthanc, orthancInstallLine } from '../run/orthanc-country.ts'
import { plainRun } from '../run/plain-run.ts'
import { expectedBeside, prepareRun } from '../run/prepare-run.ts'
import type { PreparedRun, RunOptions } from '../run/prepare-run.ts'
import { restoreLeft, sayLeftBefore } from '../run/restore-left.ts'
import { untilInterrupted } from '../run/until-interrupted.ts'
import { writeRunFile } from '../run/run-file.ts'
import { openRunWorld } from '../run/run-world.ts'
import { stopFlag } from '../run/stop-flag.ts'
import { allureFolder, hasAllurePlaywright, writeAllure } from '../run/write-allure.ts'
import { watchUntilStopped } from '../run/watch-until-stopped.ts'
import { scenarioLine } from '../scenario-line.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/** `borderlight run`: drives a target, or the embedded reference country, through the scenarios. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      target: { type: 'string' },
      step: { type: 'string', multiple: true },
      option: { type: 'string', multiple: true },
      scenario: { type: 'string', multiple: true },
      seed: { type: 'string' },
      results: { type: 'string', default: 'results' },
      host: { type: 'string', default: 'playwright' },
      expected: { type: 'string' },
      list: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      allure: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      every: { type: 'string', default: '10' },
      repeat: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  })
  const format = textOrJson(values.format)
  const scenarios = await allScenarios()
  const selected = selection(values, scenarios)
  if (values.list) {
    listScenarios(scenarios, selected, format)
    return 0
  }
  const rounds = values.repeat === undefined ? undefined : roundsOf(values.repeat)
  if (rounds !== undefined && values.watch)
    throw new UsageError('--repeat and --watch are two ways to run again', 'give one of them')
  const host = hostOf(values.host)
  const expectedFile = values.expected ?? expectedBeside(values.target)
  const expected = expectedFile === undefined ? undefined : readExpected(expectedFile)
  const options = {
    ...(values.target === undefined ? {} : { targetFile: values.target }),
    ...(values.seed === undefined ? {} : { seed: values.seed }),
    ...(rounds === undefined ? {} : { rounds }),
    resultsFolder: values.results,
    host,
    selected,
  }
  const exitOf = (record: RunRecord): number =>
    expected === undefined
      ? exitCodeOf(record.verdict, { strict: values.strict })
      : compareExpected(record, expectedIn(record, expected), new Date().toISOString().slice(0, 10)).exit
  if (values.watch) {
    const everySeconds = Number(values.every)
    if (!(everySeconds >= 0 && everySeconds <= 86_400))
      throw new UsageError(`--every "${values.every}" is no number of seconds`, 'give 0 to 86400')
    return await watchUntilStopped(everySeconds, async (stopped) => {
      const { record, resultsFolder } = await runOnce(options, scenarios, { quiet: true, allure: false, stopped })
      return { record, resultsFolder, exit: exitOf(record) }
    })
  }
  const manner = { quiet: false, allure: values.allure, stopped: () => false }
  const { record, resultsFolder } = await runOnce(options, scenarios, manner)
  process.stdout.write(`\n${summary(record)}\n`)
  for (const file of ['index.html', 'junit.xml', 'run.json']) process.stdout.write(`  ${join(resultsFolder, file)}\n`)
  if (values.allure) process.stdout.write(`  ${writeAllure(resultsFolder, record)}\n`)
  if (values.target === undefined && findOrthanc() === undefined)
    process.stdout.write(
      `Left out: Orthanc as national store, which is not installed (${orthancInstallLine}; then borderlight run --target targets/orthanc.target.yaml)\n`,
    )
  const [first] = attention(record)
  if (first !== undefined)
    process.stdout.write(
      `One finding for the developers of the target: borderlight report ${resultsFolder} --finding ${first}\n`,
    )
  if (expected !== undefined) sayDifferences(record, expected, expectedFile ?? '')
  return exitOf(record)
}

/** Ids of the findings that hurt, worst first. */
function attention({ scenarios }: RunRecord): readonly string[] {
  const findings = scenarios.flatMap((scenario) => scenario.findings)
  return needsAttention.flatMap((verdict) => findings.filter((one) => one.verdict === verdict).map(({ id }) => id))
}

/** How loud a run is, and who may end it before its time. */
interface Manner {
  /** Say nothing of single scenarios. */
  quiet: boolean
  /** Results for Allure too. */
  allure: boolean
  stopped: () => boolean
}

async function runOnce(
  options: RunOptions,
  scenarios: readonly Scenario[],
  manner: Manner,
): Promise<{ record: RunRecord; resultsFolder: string }> {
  const prepared = await prepareRun(options, scenarios)
  const { resultsFolder, header, planned } = prepared.run
  if (!manner.quiet)
    process.stdout.write(
      `${prepared.run.target.name}: ${planned.length} scenarios${options.rounds === undefined ? '' : `, ${options.rounds} rounds`}\n`,
    )
  if (!prepared.endsWithRun) sayLeftBefore(prepared.run)
  const plain = options.host === 'plain'
  const interrupted = plain
    ? untilInterrupted((signal) => {
        sayInterrupted(resultsFolder, signal)
      })
    : undefined
  const stopped = (): boolean => manner.stopped() || interrupted?.isSet() === true
  try {
    await (plain ? plainly(prepared, scenarios, { ...manner, stopped }) : byPlaywright(prepared, manner))
  } finally {
    await restoreLeft(prepared.run)
    await prepared.stop()
    interrupted?.stop()
  }
  return { record: finishRun(resultsFolder, { header, planned }, new Date()), resultsFolder }
}

function sayInterrupted(resultsFolder: string, signal: NodeJS.Signals): void {
  fileJournal(resultsFolder, 'interrupted').append({ type: 'stopped', why: `it was ended by ${signal} before its end` })
  process.stderr.write(
    `${signal}: no further scenario begins; the one under way ends, and what it changed is taken back. Again: ends at once\n`,
  )
}

function readExpected(file: string): readonly ExpectedLine[] {
  if (!existsSync(file)) throw new UsageError(`${file} does not exist`, 'name a file by --expected')
  return parseExpected(readFileSync(file, 'utf8'), file)
}

const expectedIn = (record: RunRecord, expected: readonly ExpectedLine[]): readonly ExpectedLine[] =>
  expected.filter(({ scenario }) => record.planned.includes(scenario))

function sayDifferences(record: RunRecord, expected: readonly ExpectedLine[], file: string): void {
  const today = new Date().toISOString().slice(0, 10)
  const { differences } = compareExpected(record, expectedIn(record, expected), today)
  for (const difference of differences) process.stdout.write(`  differs: ${JSON.stringify(difference)}\n`)
  process.stdout.write(
    differences.length === 0 ? `all as ${file} expects\n` : `${differences.length} differences from ${file}\n`,
  )
}

interface Filters {
  step?: string[]
  option?: string[]
  scenario?: string[]
}

function selection(filters: Filters, scenarios: readonly Scenario[]): (plan: PlannedScenario) => boolean {
  const ids = new Set(scenarios.map(({ id }) => id))
  const unknown = filters.scenario?.find((id) => !ids.has(id))
  if (unknown !== undefined) throw new UsageError(`no scenario "${unknown}"`, 'see "borderlight run --list"')
  const steps = filters.step?.map(Number)
  if (steps?.some((step) => !Number.isInteger(step) || step < 1 || step > 10) === true)
    throw new UsageError('--step is not a functional step', 'give 1 to 10')
  const options = filters.option?.map((option) => option.toUpperCase())
  if (options?.some((option) => !['A', 'B', 'C'].includes(option)) === true)
    throw new UsageError('--option is not one of the guideline', 'give A, B or C')
  const optionsOf = new Map(scenarios.map((scenario) => [scenario.id, neededOptions(scenario) ?? []]))
  return (plan) =>
    (filters.scenario === undefined || filters.scenario.includes(plan.id)) &&
    (steps === undefined || steps.includes(stepOf(plan.folder))) &&
    (options === undefined || (optionsOf.get(plan.id) ?? []).some((option) => options.includes(option)))
}

const mostRounds = 100

function roundsOf(text: string): number {
  const rounds = Number(text)
  if (!Number.isInteger(rounds) || rounds < 2 || rounds > mostRounds)
    throw new UsageError(`--repeat "${text}" is no number of rounds`, `give a whole number from 2 to ${mostRounds}`)
  return rounds
}

function hostOf(name: string): 'playwright' | 'plain' {
  if (name === 'plain') return 'plain'
  if (name !== 'playwright') throw new UsageError(`no host "${name}"`, 'give playwright or plain')
  try {
    createRequire(import.meta.url).resolve('@playwright/test/cli')
    return 'playwright'
  } catch {
    process.stdout.write(
      '@playwright/test is not installed: running plainly, without it (npm install @playwright/test)\n',
    )
    return 'plain'
  }
}

async function byPlaywright(prepared: PreparedRun, manner: Manner): Promise<void> {
  const { file, remove } = writeRunFile(prepared.run)
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const config = join(packageFolder, 'dist', 'playwright.config.js')
  const allure =
    manner.allure && hasAllurePlaywright() ? { BORDERLIGHT_ALLURE: allureFolder(prepared.run.resultsFolder) } : {}
  try {
    const { rounds } = prepared.run.header.run
    const again = rounds === undefined ? [] : ['--repeat-each', String(rounds)]
    await new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [cli, 'test', '--config', config, ...again], {
        stdio: ['ignore', manner.quiet ? 'ignore' : 'inherit', 'inherit'],
        env: { ...process.env, ...allure, BORDERLIGHT_RUN: file },
      })
      const stop = (signal: NodeJS.Signals): void => {
        child.kill(signal)
      }
      process.once('SIGINT', stop).once('SIGTERM', stop)
      child.once('error', reject)
      child.once('exit', () => {
        process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop)
        resolve()
      })
    })
  } finally {
    remove()
  }
}

async function plainly(prepared: PreparedRun, scenarios: readonly Scenario[], manner: Manner): Promise<void> {
  const { file, remove } = writeRunFile(prepared.run)
  const flag = stopFlag(file)
  const ids = new Set(prepared.run.planned.map(({ id }) => id))
  const chosen = scenarios.filter(({ id }) => ids.has(id))
  const browsers = chromiumPool()
  let done = 0
  try {
    const { rounds } = prepared.run.header.run
    const total = chosen.length * (rounds ?? 1)
    const stopped = (): boolean => flag.isSet() || manner.stopped()
    for (let round = 1; round <= (rounds ?? 1) && !stopped(); round += 1) {
      if (rounds !== undefined && !manner.quiet) process.stdout.write(`round ${round} of ${rounds}\n`)
      const world = openRunWorld(prepared.run, 'plain', browsers, {
        stopRun: flag.set,
        ...(rounds === undefined ? {} : { round }),
      })
      await plainRun(
        chosen,
        world,
        ({ verdict, id, title }) => {
          done += 1
          if (!manner.quiet) process.stdout.write(`${scenarioLine({ verdict, id, title, done, total })}\n`)
        },
        stopped,
      )
    }
  } finally {
    await browsers.close()
    remove()
  }
}
