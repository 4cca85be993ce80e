import { setTimeout as delay } from 'node:timers/promises'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { bodyStore } from '../../harness/exchange/body-store.ts'
import { secretBook } from '../../harness/exchange/secret-book.ts'
import { fileJournal } from '../../harness/record/journal.ts'
import { openWorld } from '../../harness/scenario/open-world.ts'
import type { World } from '../../harness/scenario/world.ts'
import type { BrowserPool } from '../browser/chromium.ts'
import type { RunFile } from './run-file.ts'

/** The world of one worker of a run, on the system's clock. */
export function openRunWorld(
  run: RunFile,
  worker: string,
  browsers: BrowserPool,
  { stopRun, round }: { stopRun?: (why: string) => void; round?: number } = {},
): World {
  const store = bodyStore(run.resultsFolder)
  return openWorld({
    target: run.target,
    catalogue: makeCatalogue(run.source),
    journal: fileJournal(run.resultsFolder, worker),
    secrets: secretBook(Buffer.from(run.digestKey, 'hex')),
    now: () => new Date(),
    waitUntil: async (instant) => {
      await delay(Math.max(0, instant.getTime() - Date.now()))
    },
    keepBody: (bytes) => store.put(bytes),
    rogue: run.rogue,
    ...(round === undefined ? {} : { round }),
    browser: browsers.browserFor(run.target),
    say: (note) => {
      process.stderr.write(`note: ${note}\n`)
    },
    ...(stopRun === undefined ? {} : { stopRun }),
  })
}
