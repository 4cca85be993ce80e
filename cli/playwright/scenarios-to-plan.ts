import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { knowOwnRows } from '../../harness/own/own-definitions.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { packageFolder } from '../run/header.ts'
import type { ScenarioList } from '../run/list-scenarios.ts'

/**
 * Every scenario, the product's and the user's, as a process of its own lists them: a scenario file that was loaded
 * once in this process would define no test for Playwright any more.
 * @throws with the problems of a user's files
 */
export function scenariosToPlan(): readonly Pick<Scenario, 'id' | 'options'>[] {
  const program = join(packageFolder, 'bin', 'borderlight.js')
  const said = spawnSync(process.execPath, [program, 'run', '--list', '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (said.status !== 0)
    throw new Error(said.stderr.trim() || `the scenarios could not be listed: ${String(said.error)}`)
  process.stderr.write(said.stderr)
  const { scenarios, ownRequirements } = JSON.parse(said.stdout) as ScenarioList
  knowOwnRows(ownRequirements)
  return scenarios.map(({ id, folder, title, option, proves }) => ({
    id,
    options: {
      role: 'country-a',
      folder,
      title,
      proves,
      ...(option === undefined || option === null ? {} : { option }),
    },
  }))
}
