import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { PluginKind, commonTokens, declareFactoryPlugin, tokens } from '@stryker-mutator/api/plugin'
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core'
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import type { MutantRunOptions, MutantRunResult, TestResult, TestRunner } from '@stryker-mutator/api/test-runner'
import { bundleJudges } from './bundle-judges.ts'
import type { Judges } from './bundle-judges.ts'
import { isDrawn } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { factsAgain, judgedAgain, shelf } from './suite.ts'
import type { Shelf, Suite } from './suite.ts'

/** One thing that must come out as it did without a mutant. */
interface Probe {
  id: string
  /** Source file that it is about: its mutants meet it first. */
  about: string
  /** @throws when something else comes out */
  run: (judges: Judges) => unknown
}

/** What the run without mutants saw: for every process of this one. */
interface Seen {
  /** Probes that come by each mutant after loading, by its id. */
  covering: Readonly<Record<string, readonly string[]>>
  milliseconds: Readonly<Record<string, number>>
}

/** What the instrumented sources share with a runner. */
interface MutantSwitch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  hitCount?: number | undefined
  hitLimit?: number | undefined
  mutantCoverage?: MutantCoverage | undefined
}

/**
 * The runner of `npm run mutate`: unit tests and recorded judgements, all in this process, on judges that are loaded
 * anew where a mutant is in what runs at loading.
 */
export function evidenceRunner(options: StrykerOptions): TestRunner {
  const folder = String(options['evidenceFolder'])
  const root = process.cwd()
  const drawing = options['drawing'] as Drawing
  const mutantSwitch = switchOf()
  let load: () => Judges = () => {
    throw new Error('the runner was not initialised')
  }
  let judges: Judges | undefined
  let probes: readonly Probe[] = []
  let from: Shelf | undefined
  let seen: Seen | undefined

  const renewed = (): Judges => {
    judges = load()
    return judges
  }
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      load = await bundleJudges(root)
      const suite = JSON.parse(readFileSync(join(folder, 'suite.json'), 'utf8')) as Suite
      from = shelf(folder, suite.exchanges)
      const first = renewed()
      probes = probesOf(first, suite, from)
    },
    dryRun: async ({ coverageAnalysis }) => {
      mutantSwitch.mutantCoverage = { static: {}, perTest: {} }
      mutantSwitch.activeMutant = undefined
      mutantSwitch.hitLimit = undefined
      const loaded = renewed()
      const results: TestResult[] = []
      const milliseconds: Record<string, number> = {}
      for (const probe of probes) {
        from?.renew()
        mutantSwitch.currentTestId = probe.id
        const started = performance.now()
        const failed = await failureOf(probe, loaded)
        mutantSwitch.currentTestId = undefined
        milliseconds[probe.id] = Math.round(performance.now() - started)
        const base = { id: probe.id, name: probe.id, timeSpentMs: performance.now() - started }
        results.push(
          failed === undefined
            ? { ...base, status: TestStatus.Success }
            : { ...base, status: TestStatus.Failed, failureMessage: failed },
        )
      }
      const mutantCoverage = mutantSwitch.mutantCoverage
      writeFileSync(
        join(folder, 'seen.json'),
        JSON.stringify({ covering: coveringByMutant(mutantCoverage), milliseconds }),
      )
      mutantSwitch.mutantCoverage = { static: {}, perTest: {} }
      return {
        status: DryRunStatus.Complete,
        tests: results,
        ...(coverageAnalysis === 'off' ? {} : { mutantCoverage }),
      }
    },
    mutantRun: async (run) => {
      if (!isDrawn(run.activeMutant.id, drawing)) return { status: MutantRunStatus.Error, errorMessage: 'not drawn' }
      from?.renew()
      const isStatic = run.mutantActivation === 'static'
      mutantSwitch.hitCount = run.hitLimit === undefined ? undefined : 0
      mutantSwitch.hitLimit = run.hitLimit
      mutantSwitch.activeMutant = run.activeMutant.id
      try {
        const loaded = loadedFor(isStatic)
        if (typeof loaded === 'string')
          return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: loaded, nrOfTests: 0 }
        return await firstDifference(loaded, orderedFor(run), mutantSwitch)
      } finally {
        mutantSwitch.activeMutant = undefined
        mutantSwitch.hitLimit = undefined
        if (isStatic) judges = undefined
      }
    },
  }

  function loadedFor(isStatic: boolean): Judges | string {
    try {
      return isStatic || judges === undefined ? renewed() : judges
    } catch (error) {
      return `the judges do not load: ${String(error)}`
    }
  }

  /** What runs at loading meets the probes that come by its file afterwards; all of them when none does. */
  function usersOf(file: string, { covering }: Seen): ReadonlySet<string> | undefined {
    const ids = readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)
    const found = new Set([...ids].flatMap(([, id = '']) => covering[id] ?? []))
    return found.size === 0 ? undefined : found
  }

  function orderedFor({ testFilter, sandboxFileName }: MutantRunOptions): readonly Probe[] {
    const known = (seen ??= JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as Seen)
    const wanted = testFilter === undefined ? usersOf(sandboxFileName, known) : new Set(testFilter)
    const chosen = wanted === undefined ? probes : probes.filter(({ id }) => wanted.has(id))
    const file = relative(root, sandboxFileName).split(sep).join('/')
    const cheapFirst = (list: readonly Probe[]): readonly Probe[] =>
      list.toSorted((one, other) => (known.milliseconds[one.id] ?? 0) - (known.milliseconds[other.id] ?? 0))
    const far = spread(chosen.filter(({ about }) => about !== file))
    return [...cheapFirst(chosen.filter(({ about }) => about === file)), ...cheapFirst(far)]
  }
}
evidenceRunner.inject = tokens(commonTokens.options)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'evidence', evidenceRunner)]

/** So many probes of other files a mutant meets at most: what every check uses is come by in all of them. */
const farLimit = 200

/** Probes from everywhere in a long list; all of a short one. */
function spread(probes: readonly Probe[]): readonly Probe[] {
  const step = Math.max(1, probes.length / farLimit)
  return Array.from({ length: Math.min(farLimit, probes.length) }, (_, at) => probes[Math.floor(at * step)]).filter(
    (probe) => probe !== undefined,
  )
}

/** Probes that come by each mutant after loading, by its id. */
function coveringByMutant({ perTest }: MutantCoverage): Record<string, readonly string[]> {
  const covering: Record<string, string[]> = {}
  for (const [test, mutants] of Object.entries(perTest))
    for (const id of Object.keys(mutants)) (covering[id] ??= []).push(test)
  return covering
}

async function firstDifference(
  judges: Judges,
  probes: readonly Probe[],
  mutantSwitch: MutantSwitch,
): Promise<MutantRunResult> {
  let count = 0
  for (const probe of probes) {
    count += 1
    const failed = await failureOf(probe, judges)
    const { hitCount, hitLimit } = mutantSwitch
    if (hitCount !== undefined && hitLimit !== undefined && hitCount > hitLimit)
      return { status: MutantRunStatus.Timeout, reason: `more than ${hitLimit} times through the mutant` }
    if (failed !== undefined)
      return { status: MutantRunStatus.Killed, killedBy: [probe.id], failureMessage: failed, nrOfTests: count }
  }
  return { status: MutantRunStatus.Survived, nrOfTests: count }
}

async function failureOf(probe: Probe, judges: Judges): Promise<string | undefined> {
  try {
    await probe.run(judges)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function probesOf({ unitTests }: Judges, suite: Suite, from: Shelf): readonly Probe[] {
  const same = (now: string, expected: string): void => {
    if (now !== expected) throw new Error(`was ${expected.slice(0, 400)}, is ${now.slice(0, 400)}`)
  }
  const units = unitTests.map(({ file, name }, at): Probe => ({
    id: `unit ${file}: ${name}`,
    about: file.replace('.test.ts', '.ts'),
    run: (judges) => judges.unitTests[at]?.run(),
  }))
  const judgements = suite.judgements.map((judgement): Probe => ({
    id: judgement.name,
    about: judgement.file.replace(/^\.\//, ''),
    run: (judges) => {
      same(judgedAgain(judges, judgement, from), judgement.expected)
    },
  }))
  const facts = suite.facts.map((taken): Probe => ({
    id: taken.name,
    about: 'facts',
    run: (judges) => {
      same(factsAgain(judges, taken, from), taken.expected)
    },
  }))
  const isOfJudgement = ({ about }: Probe): boolean => !about.startsWith('wire/')
  return [...units.filter(isOfJudgement), ...judgements, ...facts, ...units.filter((unit) => !isOfJudgement(unit))]
}

function switchOf(): MutantSwitch {
  const holder = globalThis as { __stryker__?: MutantSwitch }
  return (holder.__stryker__ ??= {})
}
