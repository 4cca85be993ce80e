import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import type { ReporterDescription } from '@playwright/test'
import { installPlaywrightHost } from './cli/playwright/playwright-host.ts'

const here = dirname(fileURLToPath(import.meta.url))
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
/** A user's own scenarios, beside the product's. */
const own = join(process.cwd(), 'scenarios')

installPlaywrightHost(() => process.env['BORDERLIGHT_RUN'])

export default defineConfig({
  projects: [
    {
      name: 'borderlight',
      testDir: join(here, 'scenarios'),
      // a scenario is in the folder of its step; what several share lies beside the folders
      testMatch: `**/scenarios/*/*.${extension}`,
      testIgnore: ['**/*.d.ts', `**/journeys/journey.${extension}`, `**/*.test.${extension}`, '**/*.scenario.ts'],
    },
    ...(existsSync(own) ? [{ name: 'own', testDir: own, testMatch: '**/*.scenario.ts' }] : []),
  ],
  outputDir: join(process.cwd(), 'results', 'playwright'),
  globalSetup: join(here, 'cli', 'playwright', `global-setup.${extension}`),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [[join(here, 'cli', 'playwright', `line-reporter.${extension}`)], ...blob(), ...allure()],
  use: { trace: 'off' },
})

/** The parts of a sharded run are merged by `npx playwright merge-reports blob-report`. */
function blob(): ReporterDescription[] {
  return process.argv.some((argument) => argument.startsWith('--shard')) ? [['blob']] : []
}

/** Set by `borderlight run --allure` where allure-playwright is installed. */
function allure(): ReporterDescription[] {
  const resultsDir = process.env['BORDERLIGHT_ALLURE']
  if (resultsDir === undefined) return []
  return [[createRequire(import.meta.url).resolve('allure-playwright'), { resultsDir, detail: false }]]
}
