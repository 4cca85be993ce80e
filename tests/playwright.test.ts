import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { RunRecord } from '../harness/record/run-record.ts'
import { installedPackage, shell, writeFiles } from './installed-package.ts'

const file = 'scenarios/ours.scenario.ts'
const text = `import { check, met, notMet, scenario } from 'borderlight'
import type { Exchange } from 'borderlight'

const isAnswered = check('ST-06/searchset', 'is-answered', (_: Exchange) => met())
const isNeverRight = check('ST-06/searchset', 'is-never-right', (_: Exchange) =>
  notMet({ expected: 'something else', observed: 'this' }),
)

scenario(
  'ours-fails',
  { role: 'country-a', folder: '06-list', title: 'Fails at its check', proves: ['ST-06/searchset'] },
  async ({ countryA, check }) => {
    const answer = await countryA.capabilities()
    check(answer, isAnswered)
    check(answer, isNeverRight) // here
  },
)

scenario(
  'ours-passes',
  { role: 'country-a', folder: '06-list', title: 'Passes', proves: ['ST-06/searchset'] },
  async ({ countryA, check }) => {
    check(await countryA.capabilities(), isAnswered)
  },
)
`
const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1

let made: Promise<string> | undefined
/** A project with its own configuration of Playwright, made when the first test needs it. */
const project = (): Promise<string> =>
  (made ??= installedPackage().then((installed) => {
    const folder = join(installed.folder, 'under-playwright')
    writeFiles(folder, {
      [file]: text,
      'package.json': '{ "type": "module", "private": true }',
      'playwright.config.ts': `export { default } from 'borderlight/playwright'\n`,
    })
    return folder
  }))

interface Spec {
  title: string
  file: string
  line: number
  tags: string[]
  tests: { results: { status: string; error?: { location?: { file: string; line: number }; message: string } }[] }[]
}
interface Suite {
  suites?: Suite[]
  specs?: Spec[]
}
function specsOf(json: string): readonly Spec[] {
  const all = ({ suites = [], specs = [] }: Suite): readonly Spec[] => [...specs, ...suites.flatMap(all)]
  return all(JSON.parse(json.slice(json.indexOf('{'))) as Suite)
}
const runsOf = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'results')).filter((name) => name !== 'latest' && name !== 'playwright')
const recordOf = (folder: string, run: string): RunRecord =>
  JSON.parse(readFileSync(join(folder, 'results', run, 'run.json'), 'utf8')) as RunRecord

void test('editors and --list see each scenario at its own file and line, with its tags', async () => {
  const folder = await project()
  const { out } = await shell('playwright test --list --reporter=json', folder)
  const specs = specsOf(out)
  const ours = specs.find(({ title }) => title === 'ours-fails: Fails at its check')
  assert.deepEqual([ours?.file, ours?.line, ours?.tags], [file, lineOf(`'ours-fails'`) - 1, ['step-06']])
  assert.ok(specs.some(({ file: product }) => product.includes('node_modules/borderlight/dist/scenarios/05-query/')))
  const plain = await shell('playwright test --list', folder)
  assert.match(plain.out, new RegExp(`^${file}:${lineOf(`'ours-passes'`) - 1} ours-passes: Passes @step-06$`, 'm'))
})

void test('file:line selects one scenario, a failing check is shown at its line, and a trace is kept', async () => {
  const folder = await project()
  const place = `${file}:${lineOf(`'ours-fails'`) - 1}`
  const { exit, out } = await shell(`playwright test ${place} --reporter=json --trace on`, folder)
  assert.equal(exit, 1)
  const specs = specsOf(out)
  assert.deepEqual(
    specs.map(({ title }) => title.split(':')[0]),
    ['ours-fails'],
  )
  const error = specs[0]?.tests[0]?.results[0]?.error
  assert.deepEqual(error?.location && [error.location.file, error.location.line], [
    join(folder, file),
    lineOf('// here'),
  ])
  assert.match(error?.message ?? '', /ST-06\/searchset: fail: expected something else; found this/)
  const kept = readdirSync(join(folder, 'results', 'playwright'), { recursive: true, encoding: 'utf8' })
  assert.ok(
    kept.some((name) => name.endsWith('trace.zip')),
    kept.join(),
  )
})

void test('--grep selects by step, and the record plans only what was selected', async () => {
  const folder = await project()
  const { exit, out } = await shell('playwright test --grep "@step-03|ours-passes"', folder)
  assert.equal(exit, 0, out)
  const record = recordOf(folder, 'latest')
  assert.deepEqual([record.verdict, record.notRun], ['pass', []])
  assert.ok(record.planned.includes('ours-passes') && record.planned.length > 1)
})

void test('shards leave a run each; their blobs merge for Playwright, their records for us', async () => {
  const folder = await project()
  const before = runsOf(folder)
  const blobs = join(folder, 'blobs')
  mkdirSync(blobs)
  for (const shard of ['1/2', '2/2']) {
    await shell(`playwright test --grep "@step-03|ours" --shard=${shard} || true`, folder)
    for (const name of readdirSync(join(folder, 'blob-report')))
      renameSync(join(folder, 'blob-report', name), join(blobs, name))
  }
  const parts = runsOf(folder).filter((name) => !before.includes(name))
  assert.equal(parts.length, 2)
  const planned = parts.map((run) => recordOf(folder, run).planned)
  for (const ids of planned) assert.ok(ids.length > 0)
  const [merged, whole] = await Promise.all([
    shell('playwright merge-reports --reporter=json blobs', folder),
    shell(`borderlight report ${parts.map((run) => join('results', run)).join(' ')}`, folder),
  ])
  const titles = specsOf(merged.out).map(({ title }) => title.split(':')[0] ?? '')
  assert.deepEqual(titles.toSorted(), planned.flat().toSorted())
  assert.equal(whole.exit, 1, whole.err)
  const record = recordOf(folder, 'latest')
  assert.deepEqual(record.planned.toSorted(), planned.flat().toSorted())
  assert.deepEqual([record.verdict, record.notRun], ['fail', []])
})
