import { availableParallelism } from 'node:os'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { studySizeBytes } from '../../fixtures/catalogue/study-size.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { chromiumPool } from '../browser/chromium.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { makeEmbeddedPki } from '../run/embedded-country.ts'
import { composedRow } from './composed-row.ts'
import type { ComposedJob, ComposedRow } from './composed-row.ts'
import { references } from './references.ts'
import { lawfulVerdicts, noticedBy, runCountry } from './run-country.ts'
import type { Ground } from './run-country.ts'
import { standingCountries } from './standing-countries.ts'

/** One row of the kill matrix. */
export interface MatrixRow {
  kind: 'mutant' | 'lawful' | 'reference'
  id: string
  breaks: readonly ClauseId[]
  /** Clauses found broken, with the scenarios that noticed. */
  noticed: Readonly<Record<string, readonly string[]>>
  /** Named in `breaks` and not noticed. */
  survived: readonly ClauseId[]
  /** Noticed and not named in `breaks`. */
  spilled: readonly ClauseId[]
  harnessFaults: readonly string[]
  scenarios: number
  /** Requests, handshakes and visits. */
  exchanges: number
  milliseconds: number
}

/** A country that a thread runs: one of the lists, or several of them in one. */
type Job = ListedJob | ComposedJob
type Row = MatrixRow | ComposedRow

interface ListedJob {
  kind: MatrixRow['kind']
  id: string
  /** Scenarios that need a browser too, whatever the country breaks. */
  everywhere?: boolean
}

/** One thread more than cores, because countries that are silent let theirs wait; each holds half a gigabyte. */
const mostCores = 4
/** Every mutant and every lawful variant against every scenario, on one thread more than there are cores. */
export async function matrix(
  wanted: readonly string[],
  hear: (row: MatrixRow) => void,
  everywhere = false,
): Promise<readonly MatrixRow[]> {
  const all: ListedJob[] = [
    ...references.map(({ id }): ListedJob => ({ kind: 'reference', id })),
    ...mutants.map(({ id }): ListedJob => ({ kind: 'mutant', id })),
    ...lawfulVariants.map(({ id }): ListedJob => ({ kind: 'lawful', id })),
  ]
  const chosen = wanted.length === 0 ? all : all.filter(({ id }) => wanted.includes(id))
  const jobs = chosen.map((job): ListedJob => ({ ...job, everywhere }))
  const [only, ...others] = jobs
  if (only !== undefined && others.length === 0) return [await alone(only, hear)]
  const rows = new Map<string, MatrixRow>()
  const queue = [...jobs]
  await onThreads(
    () => queue.shift(),
    (row) => {
      if (row.kind === 'composed') return
      rows.set(`${row.kind} ${row.id}`, row)
      hear(row)
    },
    jobs.length,
  )
  return jobs.flatMap(({ kind, id }) => rows.get(`${kind} ${id}`) ?? [])
}

/** Runs countries on threads until there is no next one. @param hear is called with a row before the next is asked for */
export async function onThreads(
  next: () => Job | undefined,
  hear: (row: Row) => void,
  atMost = Number.POSITIVE_INFINITY,
): Promise<void> {
  const thread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: 'matrix' })
      worker.on('message', (row: Row | 'ready') => {
        if (row !== 'ready') hear(row)
        worker.postMessage(next())
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        resolve()
      })
    })
  const threads = Math.min(availableParallelism(), mostCores) + 1
  await Promise.all(Array.from({ length: Math.min(threads, atMost) }, thread))
}

async function makeGround(): Promise<Ground> {
  const scenarios = await loadScenarios()
  const catalogue = makeCatalogue()
  for (const study of catalogue.studies) studySizeBytes(catalogue, study) // a first list would take longer than its time-out
  const countries = standingCountries(catalogue, await makeEmbeddedPki())
  return { scenarios, catalogue, countries, browsers: chromiumPool() }
}

async function leave({ browsers, countries }: Ground): Promise<void> {
  await Promise.all([browsers.close(), countries.stop()])
}

/** One country in this thread, which has read every module already. */
async function alone(job: ListedJob, hear: (row: MatrixRow) => void): Promise<MatrixRow> {
  const ground = await makeGround()
  try {
    const row = await rowOf(job, ground)
    hear(row)
    return row
  } finally {
    await leave(ground)
  }
}

async function work(): Promise<void> {
  const ground = await makeGround()
  parentPort?.on('message', (job: Job | undefined) => {
    if (job === undefined) {
      parentPort?.close()
      void leave(ground)
      return
    }
    const row: Promise<Row> = job.kind === 'composed' ? composedRow(job, ground) : rowOf(job, ground)
    void row.then((done) => parentPort?.postMessage(done))
  })
  parentPort?.postMessage('ready')
}

async function rowOf(job: ListedJob, ground: Ground): Promise<MatrixRow> {
  const started = performance.now()
  const mutant = mutants.find(({ id }) => job.kind === 'mutant' && id === job.id)
  const variant = lawfulVariants.find(({ id }) => job.kind === 'lawful' && id === job.id)
  const mutate = mutant?.mutate ?? variant?.mutate
  const { dialect, guides } = mutant ?? variant ?? references.find(({ id }) => id === job.id) ?? {}
  const outcome = await runCountry({
    ...ground,
    scenarios: scenariosFor(job, mutant?.breaks ?? [], ground.scenarios),
    ...(mutate === undefined ? {} : { mutate }),
    ...(dialect === undefined ? {} : { dialect }),
    guides: { ...newestPublished, ...guides },
    oneNetwork: variant?.oneNetwork === true,
    ...(variant?.withoutConventions === undefined ? {} : { withoutConventions: variant.withoutConventions }),
  })
  const breaks: readonly ClauseId[] = mutant?.breaks ?? []
  const undecided = outcome.results.filter(({ verdict }) => job.kind !== 'mutant' && !lawfulVerdicts.has(verdict))
  return {
    kind: job.kind,
    id: job.id,
    breaks,
    noticed: noticedBy(outcome),
    survived: breaks.filter((clause) => !outcome.broken.has(clause)),
    spilled: [...outcome.broken].filter((clause) => !breaks.includes(clause)),
    harnessFaults: [
      ...outcome.harnessFaults,
      ...undecided.map(({ id, verdict, note }) => `${id} is ${verdict}${note === undefined ? '' : `: ${note}`}`),
    ],
    scenarios: outcome.results.length,
    exchanges: outcome.exchanges,
    milliseconds: Math.round(performance.now() - started),
  }
}

/**
 * A browser costs a second a country: scenarios that need one meet the references, every lawful variant, and the faulty
 * countries that break a clause which such a scenario judges; with `everywhere` all of them.
 */
function scenariosFor(
  { kind, everywhere }: ListedJob,
  breaks: readonly ClauseId[],
  scenarios: Ground['scenarios'],
): Ground['scenarios'] {
  if (kind !== 'mutant' || everywhere === true) return scenarios
  return scenarios.filter(
    ({ options: { needs, proves } }) =>
      needs === undefined || (proves as readonly ClauseId[]).some((clause) => breaks.includes(clause)),
  )
}

if (!isMainThread && workerData === 'matrix') void work()
