import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageFolder } from '../cli/run/header.ts'
import type { RunRecord } from '../harness/record/run-record.ts'
import { installedPackage, shell, writeFiles } from './installed-package.ts'

/** A user's project: a requirement of his own in a module of its own, and two scenarios. */
const own = {
  'scenarios/acme.ts': `import { requirement } from 'borderlight'

export const acme = requirement('ACME-01', {
  source: 'House rules of ACME, 3.2',
  statement: 'The node names its software.',
  grade: 'fail',
  clauses: { 'software-name': 'CapabilityStatement.software.name is as agreed' },
})
`,
  'scenarios/acme.scenario.ts': `import { check, jsonBody, met, notMet, scenario } from 'borderlight'
import type { Exchange } from 'borderlight'
import { listIsASearchset } from 'borderlight/checks/document-list'
import { acme } from './acme.ts'

const softwareIsNamed = check(
  acme.clauses['software-name'],
  'software-is-named',
  (answer: Exchange, { name }: { name: string }) => {
    const statement = jsonBody(answer) as { software?: { name?: string } } | undefined
    const found = statement?.software?.name ?? 'none'
    return found === name ? met(found) : notMet({ expected: name, observed: found, at: 'software.name' })
  },
)
const base = { role: 'country-a', folder: 'own' } as const

scenario(
  'acme-list',
  { ...base, title: 'The list is a searchset', proves: ['ST-06/searchset'] },
  async ({ countryA, holdings, check }) => {
    check(await countryA.findAllDocuments(holdings.patient('main')), listIsASearchset)
  },
)

scenario(
  'acme-software',
  { ...base, title: 'The software is named as agreed', proves: [acme.clauses['software-name']] },
  async ({ countryA, check }) => {
    const answer = await countryA.capabilities()
    check(answer, softwareIsNamed, { name: 'Another product' })
  },
)
`,
  'playwright.config.ts': `export { default } from 'borderlight/playwright'\n`,
}
const [, ofReadme = ''] =
  /```ts\n(\/\/ scenarios\/[^]*?)```/.exec(readFileSync(join(packageFolder, 'README.md'), 'utf8')) ?? []

let made: Promise<string> | undefined
/** The user's folder, made when the first test needs it. */
const project = (): Promise<string> =>
  (made ??= installedPackage().then(({ folder }) => {
    writeFiles(folder, own)
    return folder
  }))

const lineOf = (text: string): number =>
  own['scenarios/acme.scenario.ts'].split('\n').findIndex((line) => line.includes(text)) + 1

const latestOf = (folder: string): RunRecord =>
  JSON.parse(readFileSync(join(folder, 'results', 'latest', 'run.json'), 'utf8')) as RunRecord
const verdictsOf = (record: RunRecord): Record<string, string> =>
  Object.fromEntries(record.scenarios.filter(({ folder: of }) => of === 'own').map(({ id, verdict }) => [id, verdict]))

void test('the package holds what runs and nothing of its making', async () => {
  const folder = await project()
  const root = join(folder, 'node_modules', 'borderlight')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(root, file)).isFile(),
  )
  assert.deepEqual(
    files.filter(
      (file) =>
        /\.test\.|\.map$|\.tsbuildinfo$|^dist\/tests\//.test(file) || (file.endsWith('.ts') && !file.endsWith('.d.ts')),
    ),
    [],
  )
  const bytes = files.reduce((sum, file) => sum + statSync(join(root, file)).size, 0)
  assert.ok(bytes < 40_000_000, `${bytes} bytes`)
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    devDependencies: object
  }
  const brought = Object.keys(devDependencies).filter((name) => existsSync(join(folder, 'node_modules', name)))
  assert.deepEqual(
    brought.toSorted(),
    ['@playwright/test', 'typescript'],
    'only what this test itself installs beside it',
  )
})

for (const line of [
  '--help',
  'doctor',
  'explain ST-06',
  'requirements',
  'mutants --list',
  'catalogue --list',
  'run --list',
])
  void test(`borderlight ${line} works from the package`, async () => {
    const folder = await project()
    const { exit, out, err } = await shell(`borderlight ${line}`, folder)
    assert.equal(exit, 0, err)
    assert.notEqual(out, '')
  })

void test('own scenarios are listed with file and line, and filtered like the others', async () => {
  const folder = await project()
  const { out } = await shell('borderlight run --list --format json --scenario acme-list --scenario empty-list', folder)
  const { scenarios } = JSON.parse(out) as { scenarios: { id: string; file: string; line: number }[] }
  assert.deepEqual(
    scenarios.map(({ id }) => id),
    ['empty-list', 'acme-list'],
  )
  assert.deepEqual([scenarios[1]?.file, scenarios[1]?.line], ['scenarios/acme.scenario.ts', lineOf(`'acme-list',`) - 1])
})

for (const host of ['plain', 'playwright'])
  void test(`own scenarios are run and judged beside the product's by the host ${host}`, async () => {
    const folder = await project()
    const line = `borderlight run --host ${host} --scenario acme-list --scenario acme-software --scenario empty-list`
    const { exit, out, err } = await shell(line, folder)
    assert.equal(exit, 1, err)
    assert.match(out, /✗ fail +acme-software/)
    const record = latestOf(folder)
    assert.deepEqual(verdictsOf(record), { 'acme-list': 'pass', 'acme-software': 'fail' })
    assert.equal(record.scenarios.find(({ id }) => id === 'empty-list')?.verdict, 'pass')
    const finding = record.scenarios.find(({ id }) => id === 'acme-software')?.findings[0]
    assert.deepEqual(
      [finding?.clause, finding?.statement, finding?.expected, finding?.exchanges.length],
      ['ACME-01/software-name', 'The node names its software.', 'Another product', 1],
    )
    assert.deepEqual(Object.keys(record.ownRequirements ?? {}), ['ACME-01'])
  })

void test('own checks judge the evidence again; without their files it is said which could not', async () => {
  const folder = await project()
  const [again, elsewhere] = await Promise.all([
    shell('borderlight rejudge results/latest', folder),
    shell(`borderlight rejudge ${join(folder, 'results', 'latest')}`, join(folder, 'node_modules')),
  ])
  assert.equal(again.exit, 0, again.out)
  assert.match(again.out, /judged again.* 0 changed/)
  assert.equal(elsewhere.exit, 5)
  assert.match(elsewhere.out, /acme-software\/software-is-named: .*not judged: .*"software-is-named"/)
})

void test('the scenario of the README passes', async () => {
  const folder = await project()
  const place = join(folder, 'readme')
  writeFiles(place, { 'scenarios/software.scenario.ts': ofReadme })
  const { exit, out, err } = await shell('borderlight run --host plain --scenario acme-software', place)
  assert.equal(exit, 0, err)
  assert.match(out, /✓ pass +acme-software/)
})

const head = `import { check, met, scenario } from 'borderlight'
import type { Exchange } from 'borderlight'
const base = { role: 'country-a', folder: 'own', title: 't' } as const
const judged = check('ST-06/searchset', 'is-judged', (_: Exchange) => met())
`
const body = `async ({ countryA, check }) => { check(await countryA.capabilities(), judged) }`
const right = `scenario('ours', { ...base, proves: ['ST-06/searchset'] }, ${body})`

/** What stands from line 5 on, and the line and words by which it is refused; together what one stage sees. */
const wrong: Readonly<Record<string, Readonly<Record<string, readonly [code: string, line: number, words: RegExp]>>>> =
  {
    'before anything is loaded': {
      'syntax-error': [`${right}\nconst = 1`, 6, /Variable declaration expected/],
      'type-error': [`${right}\nexport const count: number = 'one'`, 6, /'string' is not assignable to type 'number'/],
      'undeclared-clause': [right.replace('ST-06/searchset', 'ST-03b/no-match'), 5, /ST-06\/searchset/],
      'unknown-requirement': [right.replace('ST-06', 'ST-99'), 5, /ST-99\/searchset/],
      'no-clause': [right.replace(`'ST-06/searchset'`, ''), 5, /0 element/],
    },
    'while it is loaded': {
      throws: [`${right}\n;[0].slice(1).reduce((a) => a)`, 6, /Reduce of empty array/],
      empty: ['', 1, /defines no scenario/],
    },
    'of what was loaded': {
      twice: [`${right}\n${right}`, 6, /id "ours" \(scenarios\/twice\.scenario\.ts:5\)/],
      'of-the-product': [right.replace('ours', 'empty-list'), 5, /id "empty-list" \(.*06-list/],
      'no-check': [
        right.replace('ours', 'other').replace(body, 'async ({ countryA }) => { await countryA.capabilities() }'),
        5,
        /calls no check/,
      ],
    },
  }

for (const [stage, files] of Object.entries(wrong))
  void test(`what is wrong in own scenarios is exit 4 with file and line, and nothing is sent: ${stage}`, async () => {
    const folder = await project()
    const place = join(folder, 'wrong', stage)
    for (const [name, [code]] of Object.entries(files))
      writeFiles(place, {
        [`scenarios/${name}.scenario.ts`]: `${head.replace('is-judged', name)}${code}\n`,
      })
    const { exit, out, err } = await shell('borderlight run', place)
    assert.equal(exit, 4, err)
    for (const [name, [, line, words]] of Object.entries(files))
      assert.match(err, new RegExp(`scenarios/${name}\\.scenario\\.ts:${line}: .*${words.source}`), name)
    assert.doesNotMatch(err, /\n {4}at /)
    assert.equal(out, '')
    assert.ok(!existsSync(join(place, 'results')))
  })

void test('a scenario without a host says how it is run', async () => {
  const folder = await project()
  writeFiles(folder, { 'lost.mjs': `import { scenario } from 'borderlight'\nscenario('lost', {}, async () => {})\n` })
  const { exit, err } = await shell('node lost.mjs', folder)
  assert.notEqual(exit, 0)
  assert.match(err, /scenario "lost" was loaded without a host: run it by "borderlight run"/)
})

void test('the reference country is served from the package until it is told to stop', async () => {
  const folder = await project()
  const program = join(folder, 'node_modules', '.bin', 'borderlight')
  const child = spawn(program, ['simulate', 'country-a'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = new Promise((resolve) => child.once('exit', resolve))
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  child.kill('SIGTERM')
  assert.match(said.toString(), /https:\/\//)
  assert.equal(await exit, 0)
})
