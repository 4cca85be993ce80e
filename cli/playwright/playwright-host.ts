import { test } from '@playwright/test'
import type { TestInfo } from '@playwright/test'
import { chromiumPool } from '../browser/chromium.ts'
import { runScenario } from '../../harness/scenario/run-scenario.ts'
import { installScenarioHost, neededOptions, secondsFor } from '../../harness/scenario/scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { World } from '../../harness/scenario/world.ts'
import { verdictIn } from '../../harness/judge/verdict.ts'
import type { ScenarioResult } from '../../harness/record/run-record.ts'
import { openRunWorld } from '../run/run-world.ts'
import { readRunFile } from '../run/run-file.ts'
import type { RunFile } from '../run/run-file.ts'
import { stopFlag } from '../run/stop-flag.ts'

/** A test that did not pass, in the words of its findings, at the line that judged. */
class VerdictError extends Error {
  override readonly name = 'Verdict'

  /** @param frames of the first `check(…)` that did not pass, else of the scenario's definition */
  constructor(words: string, frames: string) {
    super(words)
    if (frames !== '') this.stack = `Verdict: ${words}\n${frames}`
  }
}

/** Users' host: each scenario is one Playwright test. @param runFile undefined while tests are only listed */
export function installPlaywrightHost(runFile: () => string | undefined): void {
  /** One a round. */
  const worlds = new Map<number, World>()
  const known = new Map<string, RunFile>()
  /** Each file is read once in a process, not once for each scenario. */
  const runOf = (file: string): RunFile => {
    const run = known.get(file) ?? readRunFile(file)
    known.set(file, run)
    return run
  }
  const host = (scenario: Scenario): void => {
    const file = runFile()
    if (file !== undefined && !runOf(file).planned.some(({ id }) => id === scenario.id)) return
    atItsOwnPlace(host, () => {
      test(`${scenario.id}: ${scenario.options.title}`, { tag: tagsOf(scenario) }, async ({}, info) => {
        const path = file ?? runFile()
        if (path === undefined)
          throw new Error('no run was prepared: start by "borderlight run" or the config of this package')
        const run = runOf(path)
        const flag = stopFlag(path)
        test.skip(flag.isSet(), 'the run was stopped')
        const seconds = secondsFor(scenario, run.target)
        test.setTimeout((seconds.body + seconds.restoring + 30) * 1000)
        const index = info.repeatEachIndex
        const world = worlds.get(index) ?? worldOf(run, info, flag.set)
        worlds.set(index, world)
        let frames: string | undefined
        const result = await runScenario(scenario, world, ({ verdict }, stack) => {
          if (verdictIn.playwright[verdict] === 'failed') frames ??= stack
        })
        info.annotations.push({ type: 'verdict', description: result.verdict })
        if (verdictIn.playwright[result.verdict] === 'failed')
          throw new VerdictError(wordsOf(result), frames ?? scenario.stack ?? '')
      })
    })
  }
  installScenarioHost(host)
}

function worldOf(run: RunFile, { workerIndex, repeatEachIndex }: TestInfo, stopRun: () => void): World {
  const round = run.header.run.rounds !== undefined ? { round: repeatEachIndex + 1 } : {}
  return openRunWorld(run, String(workerIndex), chromiumPool(), { stopRun, ...round })
}

function tagsOf(scenario: Scenario): string[] {
  const { folder } = scenario.options
  const step = /^(\d\d)-/.exec(folder)?.[1]
  return [
    step === undefined ? `@${folder}` : `@step-${step}`,
    ...(neededOptions(scenario) ?? []).map((option) => `@option-${option.toLowerCase()}`),
  ]
}

/** Playwright takes the place of a test from the stack: our own frames are left out of it, so that `file:line` works. */
function atItsOwnPlace(host: (scenario: Scenario) => void, define: () => void): void {
  const capture = Error.captureStackTrace.bind(Error)
  Error.captureStackTrace = (target) => {
    capture(target, host)
  }
  try {
    define()
  } finally {
    Error.captureStackTrace = capture
  }
}

function wordsOf(result: ScenarioResult): string {
  const worth = result.findings.filter(({ verdict }) => verdictIn.playwright[verdict] === 'failed')
  const lines = worth.map(
    (finding) =>
      `${finding.clause}: ${finding.verdict}: ${finding.expected === undefined ? '' : `expected ${finding.expected}; found ${finding.observed ?? 'nothing'}`}${finding.why ?? ''}`,
  )
  return [`verdict ${result.verdict}`, ...lines, ...(result.note === undefined ? [] : [result.note])].join('\n')
}
