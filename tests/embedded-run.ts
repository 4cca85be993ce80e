import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumInstallLine, chromiumPool, findChromium } from '../cli/browser/chromium.ts'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import { finishRun, writePlan } from '../cli/run/finish-run.ts'
import { runHeader } from '../cli/run/header.ts'
import { plainRun } from '../cli/run/plain-run.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { bodyStore } from '../harness/exchange/body-store.ts'
import { secretBook } from '../harness/exchange/secret-book.ts'
import { fileJournal } from '../harness/record/journal.ts'
import { plannedOf } from '../harness/record/merge-journal.ts'
import type { RunRecord } from '../harness/record/run-record.ts'
import { openWorld } from '../harness/scenario/open-world.ts'
import type { Scenario } from '../harness/scenario/scenario.ts'
import type { TransferOption } from '../fixtures/catalogue/facts.ts'
import type { Target } from '../harness/target/target.ts'
import type { CountryA } from '../mocks/country-a/country.ts'

/** Chromium is an optional part: without it the scenarios that need it are left out, and that is said. */
const browserIsHere = findChromium() !== undefined
if (!browserIsHere) process.stderr.write(`left out: scenarios that need chromium (${chromiumInstallLine})\n`)

export interface EmbeddedRun {
  record: RunRecord
  /** `run.json`, reports, journal and bodies. */
  folder: string
  target: Target
}

/**
 * A whole plain run against the embedded country, reports and all, in a temporary folder; the clock jumps where a
 * scenario waits.
 */
export async function runEmbedded(
  scenarios: readonly Scenario[],
  changes: {
    mutate?: (country: CountryA) => CountryA
    target?: (target: Target) => Target
    options?: readonly [TransferOption, ...TransferOption[]]
    dialect?: Target['dialect']
    guides?: Target['guides']
    /** How often every scenario runs, round by round. */
    rounds?: number
  } = {},
): Promise<EmbeddedRun> {
  const offered = changes.options ?? (['A', 'B', 'C'] as const)
  const runnable = scenarios.filter(({ options }) => options.needs === undefined || browserIsHere)
  const catalogue = makeCatalogue()
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  const speaks = {
    ...(changes.dialect === undefined ? {} : { dialect: changes.dialect }),
    ...(changes.guides === undefined ? {} : { guides: changes.guides }),
  }
  const embedded = await startEmbeddedCountry({
    catalogue,
    options: offered,
    ...speaks,
    now,
    ...(changes.mutate === undefined ? {} : { mutate: changes.mutate }),
  })
  const own = embeddedTarget(embedded, offered, speaks)
  const target = changes.target?.(own) ?? own
  const repeated = changes.rounds === undefined ? {} : { rounds: changes.rounds }
  const header = runHeader({
    ...repeated,
    target,
    targetText: '',
    seed: 'borderlight',
    host: 'plain',
    startedAt: now(),
  })
  const plan = { header, planned: runnable.map((scenario) => plannedOf(scenario, target.claims.options)) }
  const folder = join(mkdtempSync(join(tmpdir(), 'borderlight-test-')), header.run.id)
  writePlan(folder, plan)
  const store = bodyStore(folder)
  const browsers = chromiumPool()
  const isStopped = (): boolean => stopped
  let stopped = false
  try {
    for (let round = 1; round <= (changes.rounds ?? 1) && !isStopped(); round += 1) {
      const world = openWorld({
        ...(changes.rounds === undefined ? {} : { round }),
        target,
        catalogue,
        journal: fileJournal(folder, '0'),
        secrets: secretBook(randomBytes(32)),
        now,
        waitUntil: (instant) => {
          ahead += Math.max(0, instant.getTime() - now().getTime())
          return Promise.resolve()
        },
        keepBody: (bytes) => store.put(bytes),
        rogue: embedded.rogue,
        change: embedded.change,
        browser: browsers.browserFor(target),
        stopRun: () => (stopped = true),
      })
      await plainRun(runnable, world, () => undefined, isStopped)
    }
  } finally {
    await browsers.close()
    await embedded.country.stop()
  }
  return { record: finishRun(folder, plan, now()), folder, target }
}
