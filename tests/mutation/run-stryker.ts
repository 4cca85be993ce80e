import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stryker } from '@stryker-mutator/core'
import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { isDrawn } from './drawing.ts'
import type { Drawing } from './drawing.ts'

/** What is put under mutation: everything that judges, and what reads bytes for it. */
export const judged = ['checks', 'wire', 'harness/judge'] as const

/** Folders that no judge needs as source: rules and words come from the built product. */
const left = [
  'cli',
  'docs',
  'fixtures',
  'load',
  'mocks',
  'profiles',
  'reports',
  'results',
  'scenarios',
  'targets',
  'terms',
  'tests',
]

/**
 * Mutates the sources one place at a time. Results of earlier runs are kept below `folder` and taken where neither the
 * source nor what met it changed.
 * @param files patterns of what is mutated in place of everything
 * @param drawing runs a part that chance chose, and keeps nothing for later runs
 * @param folder where `suite.json` is
 */
export async function runStryker(
  files: readonly string[],
  folder: string,
  drawing: Drawing = { oneOf: 1, seed: '' },
): Promise<readonly MutantResult[]> {
  const everything = judged.map((one) => `${one}/**/*.ts`)
  const options: PartialStrykerOptions = {
    mutate: [...(files.length === 0 ? everything : files), '!**/*.test.ts', '!checks/imaging-evidence.ts'],
    ignorePatterns: [...left, '.cache', 'dist', '.ci', 'decisions', 'bin'],
    plugins: [fileURLToPath(new URL('test-runner.js', import.meta.url))],
    testRunner: 'evidence',
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 20,
    incremental: drawing.oneOf === 1,
    incrementalFile: join(folder, 'incremental.json'),
    tempDirName: join(folder, 'sandbox'),
    reporters: ['progress-append-only', 'json', 'html'],
    jsonReporter: { fileName: join(folder, 'report.json') },
    htmlReporter: { fileName: join(folder, 'report.html') },
    allowConsoleColors: false,
    thresholds: { high: 90, low: 85, break: null },
    warnings: { unknownOptions: false, slow: false, preprocessorErrors: true, unserializableOptions: true },
    evidenceFolder: folder,
    drawing,
  }
  const results = await new Stryker(options).runMutationTest()
  return results.filter(({ id }) => isDrawn(id, drawing))
}
