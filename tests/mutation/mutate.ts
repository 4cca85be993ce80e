import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { MutantResult } from '@stryker-mutator/api/core'
import { cleanHead } from '../../cli/matrix/git-changes.ts'
import { packageFolder } from '../../cli/run/header.ts'
import { bundleJudges } from './bundle-judges.ts'
import { chooseSuite, slowUnitTests } from './choose-suite.ts'
import { explanationOf } from './explained-survivors.ts'
import { byFolder, figuresOf, survives } from './figures.ts'
import type { Figures } from './figures.ts'
import { recordCountries } from './record-countries.ts'
import { runStryker } from './run-stryker.ts'
import type { Suite } from './suite.ts'

const folder = join(packageFolder, '.cache', 'mutate')
const lastRunFile = join(packageFolder, 'tests', 'mutation', 'last-run.json')
const wantedScore = 85

/**
 * `npm run mutate`: is every line that judges held by a test or a recorded judgement?
 * @param args `--mutate PATTERN` for some files, `--record` to record the countries anew, `--keep` to keep the figures,
 *   `--one-of N --seed S` for a part that chance chooses
 */
async function mutate(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mutate: { type: 'string', multiple: true, default: [] },
      record: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      'one-of': { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
    },
  })
  const head = cleanHead(packageFolder)
  if (values.keep && ('why' in head || values.mutate.length > 0)) {
    say(`figures are kept of everything at a commit: ${'why' in head ? head.why : '--mutate names a part'}`)
    return 4
  }
  await prepare(values.record)
  const drawing = { oneOf: Math.max(1, Number(values['one-of']) || 1), seed: values.seed }
  const results = await runStryker(values.mutate, folder, drawing)
  const whole = figuresOf(results, isExplained)
  const folders = Object.fromEntries([...byFolder(results)].map(([name, part]) => [name, figuresOf(part, isExplained)]))
  for (const [name, figures] of Object.entries(folders)) say(lineOf(name, figures))
  say(lineOf('all', whole))
  const open = results.filter((one) => survives(one) && !isExplained(one))
  const listed = join(folder, 'survivors.txt')
  writeFileSync(listed, open.map(survivorLine).join(''))
  say(`${open.length} survivors without explanation are in ${relative(packageFolder, listed)}`)
  if (values.keep && 'commit' in head) {
    const kept = { commit: head.commit, date: new Date().toISOString().slice(0, 10), ...drawing, ...whole, folders }
    writeFileSync(lastRunFile, `${JSON.stringify(kept, undefined, 2)}\n`)
    say(`figures kept in ${relative(packageFolder, lastRunFile)}`)
  }
  return whole.score >= wantedScore ? 0 : 1
}

/** Records the countries that are not recorded, and chooses what is judged again. */
async function prepare(anew: boolean): Promise<void> {
  if (anew) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await recordCountries(folder, say)
  const load = await bundleJudges(packageFolder)
  const judges = load()
  const { suite, differing } = chooseSuite(folder, judges)
  const slow = await slowUnitTests(judges)
  writeFileSync(join(folder, 'suite.json'), JSON.stringify({ ...suite, slowUnitTests: slow } satisfies Suite))
  say(
    `${suite.judgements.length} judgements and ${suite.facts.length} bodies are judged again; ${slow.length} slow unit tests are left out`,
  )
  for (const name of differing.slice(0, 10)) say(`judged otherwise than recorded: ${name}`)
  if (differing.length > 0) say(`${differing.length} are judged otherwise: --record takes the evidence anew`)
}

const isExplained = (result: MutantResult): boolean => explanationOf(result) !== undefined

const lineOf = (name: string, { score, killed, timedOut, survived, noCoverage, explained, invalid }: Figures): string =>
  `${name}: ${score} % (${killed} killed, ${timedOut} timed out, ${survived} survived, ${noCoverage} not covered; ` +
  `${explained} of them explained; ${invalid} invalid)`

function survivorLine({ fileName, location, mutatorName, replacement, status }: MutantResult): string {
  const text = replacement.replace(/\s+/g, ' ').slice(0, 100)
  return `${relative(packageFolder, fileName)}:${location.start.line}:${location.start.column} ${status} ${mutatorName} ${text}\n`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await mutate(process.argv.slice(2))
