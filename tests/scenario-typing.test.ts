import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { packageFolder } from '../cli/run/header.ts'

const head = `
import { check } from '../harness/judge/check.ts'
import { met } from '../harness/judge/judgement.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { scenario } from '../harness/scenario/scenario.ts'
const list = check('ST-06/searchset', 'is-a-list', (_: Exchange) => met())
const nobody = check('ST-03b/no-match', 'is-nobody', (_: Exchange) => met())
const counted = check('ST-06/searchset', 'is-counted', (_: Exchange, { count }: { count: number }) => met(String(count)))
const options = { role: 'country-a', folder: '06-list', title: 't' } as const
`
const body = (proves: string, code: string): string =>
  `scenario('s', { ...options, proves: [${proves}] }, async ({ countryA, check }) => {
    const answer = await countryA.capabilities()
    ${code}
  })`

const accepted: Readonly<Record<string, string>> = {
  'a declared clause with its check': body(`'ST-06/searchset'`, `check(answer, list)`),
  'several clauses, and params': body(
    `'ST-06/searchset', 'ST-03b/no-match'`,
    `check(answer, nobody); check(answer, counted, { count: 1 })`,
  ),
}
const refused: Readonly<Record<string, readonly [code: string, diagnostic: RegExp]>> = {
  'an unknown requirement': [body(`'ST-99/searchset'`, ''), /"ST-99\/searchset"/],
  'an unknown clause of a known requirement': [body(`'ST-06/nothing'`, ''), /"ST-06\/nothing"/],
  'a requirement without clause': [body(`'ST-06'`, ''), /"ST-06"/],
  'a row that only Country B can show': [body(`'ST-07/scripted-user-actions'`, ''), /"ST-07\/scripted-user-actions"/],
  'a scenario that declares nothing': [body('', ''), /Source has 0 element/],
  'a check of a clause that is not declared': [body(`'ST-06/searchset'`, `check(answer, nobody)`), /ST-03b\/no-match/],
  'params that are missing': [body(`'ST-06/searchset'`, `check(answer, counted)`), /Expected 3 arguments/],
  'params of a wrong type': [body(`'ST-06/searchset'`, `check(answer, counted, { count: '1' })`), /'string'.*'number'/],
  'params that a check does not take': [body(`'ST-06/searchset'`, `check(answer, list, 1)`), /Expected 2 arguments/],
  'evidence of a wrong shape': [body(`'ST-06/searchset'`, `check([answer], list)`), /Exchange/],
  'a check of an unknown clause': [`check('ST-99/x', 'is-x', (_: Exchange) => met())`, /"ST-99\/x"/],
  'a check that answers by a verdict': [
    `check('ST-06/searchset', 'is-x', (_: Exchange) => 'pass')`,
    /'string'.*'Judgement'/,
  ],
}

/** Diagnostics of snippets that stand in `tests/`, by snippet; read by the compiler that builds the product. */
function diagnosticsOf(snippets: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  const files = new Map(
    Object.entries(snippets).map(([name, code], index) => [
      join(packageFolder, 'tests', `snippet-${index}.ts`),
      { name, text: `${head}\n${code}\nexport {}\n` },
    ]),
  )
  const parsed = ts.getParsedCommandLineOfConfigFile(
    join(packageFolder, 'tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '))
      },
    },
  )
  assert.ok(parsed)
  const host = ts.createCompilerHost(parsed.options)
  const program = ts.createProgram([...files.keys()], parsed.options, {
    ...host,
    fileExists: (path) => files.has(path) || host.fileExists(path),
    readFile: (path) => files.get(path)?.text ?? host.readFile(path),
    getSourceFile: (path, target) => {
      const text = files.get(path)?.text ?? host.readFile(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, target)
    },
  })
  return Object.fromEntries(
    [...files].map(([path, { name }]) => {
      const file = program.getSourceFile(path)
      const found = [...program.getSemanticDiagnostics(file), ...program.getSyntacticDiagnostics(file)]
      return [name, found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))]
    }),
  )
}

test('the types refuse what a scenario may not declare or judge, and accept what it may', () => {
  const wrong = Object.fromEntries(Object.entries(refused).map(([name, [code]]) => [name, code]))
  const found = diagnosticsOf({ ...accepted, ...wrong })
  for (const name of Object.keys(accepted)) assert.deepEqual(found[name], [], name)
  for (const [name, [, diagnostic]] of Object.entries(refused)) {
    assert.equal(found[name]?.length, 1, `${name}: ${JSON.stringify(found[name])}`)
    assert.match(found[name][0] ?? '', diagnostic, name)
  }
})
