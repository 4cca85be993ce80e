import { finishRun, readPlan } from '../run/finish-run.ts'
import { prepareRun } from '../run/prepare-run.ts'
import { writeRunFile } from '../run/run-file.ts'
import { scenariosToPlan } from './scenarios-to-plan.ts'

/**
 * `npx playwright test` without the CLI: prepares a run on embedded defaults (or on BORDERLIGHT_TARGET) in the main
 * process, and merges its record at the end. Under the CLI there is a run already and nothing to do.
 */
async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['BORDERLIGHT_RUN'] !== undefined) return undefined
  const targetFile = process.env['BORDERLIGHT_TARGET']
  const prepared = await prepareRun(
    {
      ...(targetFile === undefined ? {} : { targetFile }),
      ...roundsOf(process.argv),
      resultsFolder: 'results',
      host: 'playwright',
      selected: () => true,
    },
    scenariosToPlan(),
  )
  const { file, remove } = writeRunFile(prepared.run)
  process.env['BORDERLIGHT_RUN'] = file
  return async () => {
    await prepared.stop()
    remove()
    const { resultsFolder } = prepared.run
    const record = finishRun(resultsFolder, readPlan(resultsFolder), new Date())
    process.stdout.write(`verdict ${record.verdict}: ${resultsFolder}/index.html\n`)
  }
}

/** `--repeat-each N`, which Playwright gives to no configuration. */
function roundsOf(args: readonly string[]): { rounds?: number } {
  const at = args.findIndex((arg) => arg.startsWith('--repeat-each'))
  const rounds = Number(args[at]?.split('=')[1] ?? args[at + 1])
  return at >= 0 && Number.isInteger(rounds) && rounds > 1 ? { rounds } : {}
}

export default globalSetup
