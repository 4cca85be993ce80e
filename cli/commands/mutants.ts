import { parseArgs } from 'node:util'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { packageFolder } from '../run/header.ts'
import { changedCountries } from '../matrix/changed-countries.ts'
import { cleanHead } from '../matrix/git-changes.ts'
import { lastFullRunFile, writeLastFullRun } from '../matrix/last-full-run.ts'
import { listMutants } from '../matrix/list-mutants.ts'
import { references } from '../matrix/references.ts'
import { matrix } from '../matrix/matrix.ts'
import { runLawfulCountries } from '../matrix/run-lawful-countries.ts'
import { runPairs } from '../matrix/run-pairs.ts'
import type { MatrixRow } from '../matrix/matrix.ts'
import { didYouMean } from '../near-words.ts'
import { textOrJson } from '../text-or-json.ts'
import { UsageError } from '../usage-error.ts'

/**
 * `borderlight mutants`: every faulty country against every scenario; `--all`: those that need a browser everywhere;
 * `--changed`: what changed since the last full run, a share of the rest and a few countries with several
 * differences; `--record` keeps a full run's figures; `--pairs`, `--lawful-countries`: a random sample of such countries.
 */
export async function runMutants(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      pairs: { type: 'boolean', default: false },
      'lawful-countries': { type: 'boolean', default: false },
      from: { type: 'string', default: '1' },
      mutant: { type: 'string', multiple: true },
      list: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      changed: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      seed: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
  })
  const format = textOrJson(values.format)
  if (values.list) {
    process.stdout.write(await listMutants(format))
    return 0
  }
  const ids = [...references, ...mutants, ...lawfulVariants].map(({ id }) => id)
  const unknown = values.mutant?.find((id) => !ids.includes(id))
  if (unknown !== undefined) {
    const near = didYouMean(unknown, ids)
    throw new UsageError(
      `no mutant "${unknown}"${near === undefined ? '' : `; ${near}`}`,
      'see "borderlight mutants --list"',
    )
  }
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('--seed', values.seed)
  if (values.pairs || values['lawful-countries'])
    return await sampled({
      what: values.pairs ? 'pairs' : 'lawful-countries',
      seed,
      from: wholeNumber('--from', values.from),
      count: positionals[0] === undefined ? undefined : wholeNumber('the number of countries', positionals[0]),
    })
  if (positionals[0] !== undefined)
    throw new UsageError(`"${positionals[0]}" is no option`, 'a number goes with --pairs or --lawful-countries')
  if (values.record && (values.changed || values.mutant !== undefined))
    throw new UsageError('--record keeps the figures of all countries', 'give neither --changed nor --mutant beside it')
  const head = values.record ? cleanHead(packageFolder) : undefined
  if (head !== undefined && 'why' in head)
    throw new UsageError(`--record names the commit, and ${head.why}`, 'commit first, then run it again')
  const text = format === 'text'
  const choice = values.changed && values.mutant === undefined ? await changedCountries(seed) : undefined
  if (choice !== undefined && text) process.stdout.write(`${choice.says}\n`)
  const chosen = choice?.ids === undefined ? [] : [...references.map(({ id }) => id), ...choice.ids]
  const started = performance.now()
  let done = 0
  const rows = await matrix(
    values.mutant ?? chosen,
    (row) => {
      done += 1
      if (text) process.stdout.write(`${lineOf(row, done)}\n`)
    },
    values.all,
  )
  const of = (kind: MatrixRow['kind']): readonly MatrixRow[] => rows.filter((row) => row.kind === kind)
  const count = (some: readonly MatrixRow[], bad: (row: MatrixRow) => boolean): number => some.filter(bad).length
  const survived = count(of('mutant'), (row) => row.survived.length > 0)
  const spilled = count(of('mutant'), (row) => row.spilled.length > 0)
  const alarm = (row: MatrixRow): boolean => row.spilled.length > 0 || row.harnessFaults.length > 0
  const alarms = count(of('lawful'), alarm)
  const broken = count(of('reference'), alarm) + count(of('mutant'), (row) => row.harnessFaults.length > 0)
  if (!text) process.stdout.write(`${JSON.stringify({ rows }, undefined, 1)}\n`)
  if (broken > 0)
    process.stdout.write(`${broken} countries with a false alarm on the reference or a fault of the harness\n`)
  process.stdout.write(
    `${of('mutant').length} mutants: ${of('mutant').length - survived} killed, ${survived} survived, ${spilled} spilled; ${of('lawful').length} lawful variants: ${alarms} false alarms\n`,
  )
  if (text) process.stdout.write(`${effort(rows, performance.now() - started)}\n`)
  const good = survived + spilled + alarms + broken === 0
  if (head !== undefined && good)
    writeLastFullRun(packageFolder, {
      commit: head.commit,
      date: new Date().toISOString().slice(0, 10),
      mutants: of('mutant').length,
      killed: of('mutant').length - survived,
      survived,
      spilled,
      lawful: of('lawful').length,
      falseAlarms: alarms,
      seconds: Math.round((performance.now() - started) / 1000),
    })
  if (head !== undefined)
    process.stdout.write(good ? `figures kept in ${lastFullRunFile}\n` : 'figures not kept: something is wrong above\n')
  const samples = choice === undefined || (await smallSamples(seed, text))
  return good && samples ? 0 : 1
}

/** A few countries with several differences, beside what changed. */
async function smallSamples(seed: number, text: boolean): Promise<boolean> {
  const say = (line: string): void => {
    if (text) process.stdout.write(`${line}\n`)
  }
  say(`three pairs of faults and five lawful countries by chance (--seed ${seed})`)
  const pairs = await runPairs({ seed, from: 1, count: 3 }, say)
  const countries = await runLawfulCountries({ seed, from: 1, count: 5 }, say)
  return pairs && countries
}

/** How much was run: CPU of this process from its start, browsers aside. */
function effort(rows: readonly MatrixRow[], milliseconds: number): string {
  const sum = (of: (row: MatrixRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  const { user, system } = process.cpuUsage()
  const cpuSeconds = (user + system) / 1e6
  return (
    `${rows.length} countries, ${sum(({ scenarios }) => scenarios)} scenario runs, ` +
    `${sum(({ exchanges }) => exchanges)} requests in ${(milliseconds / 1000).toFixed(1)} s; ` +
    `${cpuSeconds.toFixed(1)} s of CPU, ${(cpuSeconds / Math.max(rows.length, 1)).toFixed(2)} s a country`
  )
}

/** A random sample of countries that are wrong in two ways, or lawfully different in many. */
async function sampled(sample: {
  what: 'pairs' | 'lawful-countries'
  seed: number
  from: number
  count: number | undefined
}): Promise<number> {
  const { what, seed, from } = sample
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`)
  }
  say(`--seed ${seed} --from ${from}`)
  const good =
    what === 'pairs'
      ? await runPairs({ seed, from, count: sample.count ?? 100 }, say)
      : await runLawfulCountries({ seed, from, count: sample.count ?? 200 }, say)
  return good ? 0 : 1
}

function wholeNumber(what: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`${what} ${text} is no number`, 'give a whole number of at most 9 digits')
  return Number(text)
}

function lineOf(row: MatrixRow, done: number): string {
  const parts = [
    ...(row.survived.length > 0 ? [`SURVIVED ${row.survived.join(' ')}`] : []),
    ...row.spilled.map((clause) => `SPILLED ${clause} (${(row.noticed[clause] ?? []).join(', ')})`),
    ...row.harnessFaults.map((fault) => `FAULT ${fault}`),
  ]
  const good = { mutant: 'killed', lawful: 'no false alarm', reference: 'conforms' }[row.kind]
  const verdict = parts.length === 0 ? `${good} ${row.breaks.join(' ')}` : parts.join('\n     ')
  return `${String(done).padStart(4)} ${row.id.padEnd(44)} ${verdict} (${row.milliseconds} ms)`
}
