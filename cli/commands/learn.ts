import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { ForeignPatientError } from '../../harness/exchange/tripwire.ts'
import { secretBook } from '../../harness/exchange/secret-book.ts'
import { frozenHoldings } from '../../harness/holdings/freeze-holdings.ts'
import type { HoldingsFile } from '../../harness/holdings/holdings-file.ts'
import { openWorld } from '../../harness/scenario/open-world.ts'
import { parsedHoldings } from '../../harness/target/read-holdings.ts'
import { crawlHoldings } from '../learn/crawl-holdings.ts'
import type { Crawled } from '../learn/crawl-holdings.ts'
import { holdingsDifferences } from '../learn/holdings-differences.ts'
import { startTarget } from '../run/prepare-run.ts'
import { UsageError } from '../usage-error.ts'

const read = (path: string): string => readFileSync(path, 'utf8')
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * `borderlight learn`: drafts what a target holds that was not filled with the catalogue, compares a draft with the
 * target, and freezes it once a person has confirmed it.
 */
export async function learn(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      target: { type: 'string' },
      out: { type: 'string' },
      confirm: { type: 'boolean', default: false },
      by: { type: 'string' },
    },
  })
  const { target, confirm, by } = values
  if (target === undefined) throw new UsageError('learn from which target?', 'give --target FILE')
  const out = values.out ?? target.replace(/(\.target)?\.ya?ml$/, '.holdings.yaml')
  if (confirm) {
    if (by === undefined || by.trim() === '') throw new UsageError('confirmed by whom?', 'give --by NAME')
    freeze(out, parsedHoldings(out, read), by)
    return 0
  }
  const { facts, notes } = await crawled(target)
  for (const note of notes) say(`note: ${note}`)
  if (existsSync(out)) {
    const differences = holdingsDifferences(parsedHoldings(out, read), facts)
    for (const line of differences) say(`differs: ${line}`)
    say(differences.length === 0 ? `${out} says what was found` : `${differences.length} differences from ${out}`)
    return differences.length === 0 ? 0 : 5
  }
  if (facts.patients.length === 0) {
    say('nothing was found: no file is written')
    return 2
  }
  const draft: HoldingsFile = {
    borderlightHoldings: 1,
    target,
    crawledAt: new Date().toISOString(),
    confirmed: false,
    ...facts,
  }
  write(out, draft)
  say(
    `${out} is a draft: read it, correct it, and confirm it by "borderlight learn --target ${target} --confirm --by NAME"`,
  )
  say(`then name it in the target file: "holdings: ${out}"; a fact that you remove is not stated, and never guessed`)
  const name = await askedName(by)
  if (name !== undefined) freeze(out, parsedHoldings(out, read), name)
  return 0
}

async function crawled(targetFile: string): Promise<Crawled> {
  const started = await startTarget({ targetFile, withoutHoldings: true })
  try {
    const { target } = started
    if (Object.keys(target.testPatients).length === 0)
      throw new UsageError(`${targetFile} names no testPatients`, 'give each purpose a patient whom the target knows')
    const world = openWorld({
      target,
      catalogue: makeCatalogue(started.source),
      journal: { append: () => undefined },
      secrets: secretBook(randomBytes(32)),
      now: () => new Date(),
      waitUntil: () => Promise.resolve(),
      rogue: started.rogue,
      say,
    })
    return await crawlHoldings(world, say)
  } catch (error) {
    if (!(error instanceof ForeignPatientError)) throw error
    throw new UsageError(
      error.message,
      'nothing is learnt from a target that gives data of other people: mend testPatients',
    )
  } finally {
    await started.stop()
  }
}

/** Whoever sits at the terminal and says that the draft is right; undefined: nobody does. */
async function askedName(by: string | undefined): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const yes = await lines.question('Have you read it, and is it what the target holds? [y/N] ')
    if (!/^y(es)?$/i.test(yes.trim())) return undefined
    const name = by ?? (await lines.question('Your name: ')).trim()
    return name === '' ? undefined : name
  } finally {
    lines.close()
  }
}

function freeze(path: string, file: HoldingsFile, by: string): void {
  const frozen = frozenHoldings(file, by, new Date())
  write(path, frozen)
  say(`${path} is confirmed by ${by} and frozen: SHA-256 ${frozen.frozen?.sha256 ?? ''}`)
}

/** Whole or not at all. */
function write(path: string, file: HoldingsFile): void {
  writeFileSync(`${path}.part`, stringify(file))
  renameSync(`${path}.part`, path)
}
