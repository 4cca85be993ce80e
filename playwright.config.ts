import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { installPlaywrightHost } from './cli/playwright/playwright-host.ts'

const here = dirname(fileURLToPath(import.meta.url))
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

installPlaywrightHost(() => process.env['BORDERLIGHT_RUN'])

export default defineConfig({
  testDir: join(here, 'scenarios'),
  testMatch: `**/*.${extension}`,
  testIgnore: [
    '**/*.d.ts',
    `**/study-path.${extension}`,
    `**/viewer-path.${extension}`,
    `**/journey.${extension}`,
    `**/positive-control.${extension}`,
    `**/filter-question.${extension}`,
    `**/*.test.${extension}`,
  ],
  outputDir: join(process.cwd(), 'results', 'playwright'),
  globalSetup: join(here, 'cli', 'playwright', `global-setup.${extension}`),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: [[join(here, 'cli', 'playwright', `line-reporter.${extension}`)]],
  use: { trace: 'off' },
})
