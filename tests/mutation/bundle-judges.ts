import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import type { retakeFacts } from '../../harness/exchange/facts.ts'
import type { applyCheck } from '../../harness/judge/apply-check.ts'
import type { UnitTest } from './unit-tests.ts'

/** Everything that judges, as loaded from one bundle. */
export interface Judges {
  applyCheck: typeof applyCheck
  retakeFacts: typeof retakeFacts
  /** Modules of checks by their path. */
  checks: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Unit tests beside the sources, in order. */
  unitTests: readonly UnitTest[]
}

/** Folders whose sources are judged by mutation; what else the judges use comes from the built product. */
const judging = ['checks', 'wire', join('harness', 'judge'), join('harness', 'exchange'), join('harness', 'own')]
const tested = ['checks', 'wire', join('harness', 'judge')]
/** The built product that this file is part of. */
const built = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const tableFile = join(dirname(built), 'tests', 'mutation', 'unit-tests.ts')

/**
 * Bundles the judges of a source tree with their unit tests; property tests take too long to meet each mutant. Each call of the result loads them anew: that is how a
 * mutant in what runs once, at loading, comes into force.
 * @param root folder of the sources: the product's, or a copy of it in which mutants were put
 */
export async function bundleJudges(root: string): Promise<() => Judges> {
  const files = judging
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => !file.endsWith('.test.ts') && file.startsWith(`checks${sep}`))
  const tests = tested
    .flatMap((folder) => filesBelow(root, folder))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.property.test.ts'))
  const from = (file: string): string => JSON.stringify(`./${file.split(sep).join('/')}`)
  const entry = [
    ...files.map((file, at) => `import * as c${at} from ${from(file)}`),
    `export { applyCheck } from './harness/judge/apply-check.ts'`,
    `export { retakeFacts } from './harness/exchange/facts.ts'`,
    `export const checks = { ${files.map((file, at) => `${from(file)}: c${at}`).join(', ')} }`,
    `import { unitTests } from ${JSON.stringify(tableFile)}`,
    `export { unitTests }`,
    ...tests.map((file) => `import ${from(file)}`),
  ].join('\n')
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [surroundings(root)],
  })
  const [output] = outputFiles
  if (output === undefined) throw new Error(`esbuild bundled nothing of ${root}`)
  const script = new Script(`(function (require, module, exports) {${output.text}\n})`, { filename: 'judges.cjs' })
  const require = createRequire(join(built, 'tests', 'mutation', 'judges.cjs'))
  return () => {
    const module = { exports: {} }
    const load = script.runInThisContext() as (require: unknown, module: unknown, exports: unknown) => void
    load(require, module, module.exports)
    return module.exports as Judges
  }
}

function filesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .toSorted()
}

/** Rules, words, fixtures and mocks come from the built product; unit tests are put in a table; nothing is remembered. */
const surroundings = (root: string): Plugin => ({
  name: 'surroundings',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^node:test$/ }, ({ importer }) => ({
      path: relative(root, importer),
      namespace: 'unit-test',
    }))
    bundler.onLoad({ filter: /.*/, namespace: 'unit-test' }, ({ path }) => ({
      contents: `import { unitTestOf } from ${JSON.stringify(tableFile)}; export const test = unitTestOf(${JSON.stringify(path)})`,
      resolveDir: root,
    }))
    bundler.onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => {
      const file = relative(root, join(resolveDir, path))
      if (file === join('harness', 'exchange', 'remembered.ts'))
        return { path: join(dirname(tableFile), 'unremembered.ts') }
      if (file.startsWith('..') || judging.some((folder) => file.startsWith(folder + sep))) return undefined
      return { path: join(built, file.replace(/\.ts$/, '.js')), external: true }
    })
  },
})
