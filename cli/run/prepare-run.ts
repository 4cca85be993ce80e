import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { PlannedScenario } from '../../harness/record/merge-journal.ts'
import { plannedOf } from '../../harness/record/merge-journal.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { completeTarget } from '../../harness/target/parsed-target.ts'
import { readTarget } from '../../harness/target/parse-target.ts'
import type { CertificateAndKey, Target } from '../../harness/target/target.ts'
import { startAdminOrigin } from '../../mocks/country-a/admin-origin.ts'
import type { RunningCountryA } from '../../mocks/country-a/simulator-config.ts'
import { makeTestPki } from '../../mocks/pki/test-pki.ts'
import { hooksOfPerson } from './ask-person.ts'
import { embeddedTarget, startEmbeddedCountry } from './embedded-country.ts'
import { runHeader } from './header.ts'
import { startOrthancCountry } from './orthanc-country.ts'
import type { RunFile } from './run-file.ts'
import { writePlan } from './finish-run.ts'
import { catalogueSource } from '../catalogue-source.ts'
import { UsageError } from '../usage-error.ts'

export interface RunOptions {
  targetFile?: string
  /** Of the target file when absent. */
  seed?: string
  resultsFolder: string
  host: 'playwright' | 'plain'
  /** How often every scenario runs; absent: once. */
  rounds?: number
  selected: (planned: PlannedScenario) => boolean
}

export interface PreparedRun {
  run: RunFile
  targetText: string
  /** The country ends with the run. */
  endsWithRun: boolean
  stop: () => Promise<void>
}

/** Reads the target file, starts what it names, and lays out the results folder. */
export async function prepareRun(
  options: RunOptions,
  scenarios: readonly Pick<Scenario, 'id' | 'options'>[],
): Promise<PreparedRun> {
  const started = await startTarget(options)
  const planned = scenarios
    .map((scenario) => plannedOf(scenario, started.target.claims.options))
    .filter((plan) => options.selected(plan))
  if (planned.length === 0) {
    await started.stop()
    throw new UsageError('no scenario is selected', 'see "borderlight run --list" for what there is')
  }
  const header = runHeader({
    target: started.target,
    targetText: started.text,
    seed: started.source.seed,
    host: options.host,
    startedAt: new Date(),
    ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
    proves: planned.flatMap(({ proves }) => proves),
  })
  const resultsFolder = resolve(options.resultsFolder, header.run.id)
  writePlan(resultsFolder, { header, planned, ...(started.endsWithRun === true ? { endsWithRun: true } : {}) })
  return {
    targetText: started.text,
    endsWithRun: started.endsWithRun === true,
    stop: started.stop,
    run: {
      resultsFolder,
      target: started.target,
      source: started.source,
      digestKey: randomBytes(32).toString('hex'),
      rogue: started.rogue,
      header,
      planned,
    },
  }
}

export interface StartedTarget {
  target: Target
  /** What the catalogue is made of. */
  source: ReturnType<typeof catalogueSource>
  text: string
  rogue: Partial<Record<'self-made' | 'foreign', CertificateAndKey>>
  /** It was started here and ends with the run. */
  endsWithRun?: true
  stop: () => Promise<void>
}

const nothingToStop = (): Promise<void> => Promise.resolve()

/** The target of a file, with the component that it names started; without a file the embedded country. */
export async function startTarget({
  targetFile,
  seed,
  withoutHoldings = false,
}: Pick<RunOptions, 'targetFile' | 'seed'> & { withoutHoldings?: boolean }): Promise<StartedTarget> {
  const now = (): Date => new Date()
  if (targetFile === undefined) {
    const source = catalogueSource({ seed })
    const catalogue = makeCatalogue(source)
    const embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'B', 'C'], now })
    const target = embeddedTarget(embedded, ['A', 'B', 'C'])
    return await steered({ target, source, text: `embedded ${source.seed}`, rogue: embedded.rogue }, embedded.country)
  }
  const { text, parsed } = readTarget(targetFile, (path) => readFileSync(path, 'utf8'), { withoutHoldings })
  const source = catalogueSource({ seed }, parsed.complete ? parsed.target.catalogue : parsed.draft.catalogue)
  if (parsed.complete) {
    const pki = await makeTestPki({ hosts: ['localhost'], now: now() })
    const rogue = { 'self-made': pki.selfSignedClient, foreign: pki.foreignClient }
    return await withPerson({ target: parsed.target, source, text, rogue, stop: nothingToStop })
  }
  const { draft } = parsed
  const catalogue = makeCatalogue(source)
  if (draft.start === 'orthanc') {
    const orthanc = await startOrthancCountry({ catalogue, now })
    return await steered({ target: completeTarget(draft, orthanc.parts), source, text, rogue: orthanc.rogue }, orthanc)
  }
  const [first, ...others] = draft.claims.options
  if (first === undefined) throw new UsageError('claims.options is empty', 'claim A, C or both in the target file')
  const embedded = await startEmbeddedCountry({
    catalogue,
    options: [first, ...others],
    dialect: draft.dialect,
    guides: draft.guides,
    now,
  })
  const target = completeTarget(draft, embedded.parts)
  return await steered({ target, source, text, rogue: embedded.rogue }, embedded.country)
}

/** A country of ours, which the workers of a run change over its admin port. */
async function steered(
  started: Omit<StartedTarget, 'stop'>,
  country: Pick<RunningCountryA, 'change' | 'restore' | 'stop'>,
): Promise<StartedTarget> {
  const admin = await startAdminOrigin(country, randomBytes(16).toString('hex'))
  const hooks = started.target.hooks ?? { every: { url: admin.url, timeoutSeconds: 10 } }
  return await withPerson({
    ...started,
    target: { ...started.target, hooks },
    endsWithRun: true,
    stop: async () => {
      await admin.stop()
      await country.stop()
    },
  })
}

/** Hooks that ask a person are answered by this process. */
async function withPerson(started: StartedTarget): Promise<StartedTarget> {
  if (started.target.hooks === undefined) return started
  const person = await hooksOfPerson(started.target.hooks)
  return {
    ...started,
    target: { ...started.target, hooks: person.hooks },
    stop: async () => {
      await person.stop()
      await started.stop()
    },
  }
}

/** `X.expected.yaml` beside `X.target.yaml`. */
export function expectedBeside(targetFile: string | undefined): string | undefined {
  if (targetFile?.endsWith('.target.yaml') !== true) return undefined
  const file = targetFile.replace(/\.target\.yaml$/, '.expected.yaml')
  return existsSync(file) ? file : undefined
}
