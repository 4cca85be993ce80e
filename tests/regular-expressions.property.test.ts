import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { inWorker } from './fuzz/in-worker.ts'

const sources = fileURLToPath(new URL('../../', import.meta.url))
/** Where text of a target is met. */
const folders = ['checks', 'harness', 'wire', 'reports', 'scenarios', 'profiles', 'cli', 'mocks/country-a']

interface Expression {
  place: string
  source: string
  flags: string
}

function expressionsIn(file: string): readonly Expression[] {
  const text = readFileSync(join(sources, file), 'utf8')
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Expression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const place = `${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      found.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const expressions = folders.flatMap((folder) =>
  readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .toSorted()
    .flatMap((file) => expressionsIn(join(folder, file))),
)

test('no regular expression takes minutes for a long text that nearly matches', async () => {
  assert.ok(expressions.length > 100)
  const module = new URL('./fuzz/long-texts.js', import.meta.url).href
  const outcome = await inWorker(module, 'slowOnes', expressions)
  assert.deepEqual(outcome, { gave: [] })
})
