import { readdirSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installScenarioHost } from '../harness/scenario/scenario.ts'
import type { Scenario } from '../harness/scenario/scenario.ts'

const ownFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'scenarios')
const ownExtension = extname(fileURLToPath(import.meta.url))

let loaded: Promise<readonly Scenario[]> | undefined

/**
 * Loads every scenario file of the product, in the order of the guideline's steps. A module is evaluated once in a
 * process, so that a second call gives what the first one gave.
 */
export async function loadScenarios(): Promise<readonly Scenario[]> {
  return await (loaded ??= loadFiles())
}

async function loadFiles(): Promise<readonly Scenario[]> {
  const scenarios: Scenario[] = []
  installScenarioHost((scenario) => scenarios.push(scenario))
  const files = readdirSync(ownFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ownExtension) && !file.endsWith(`.d.ts`) && !file.includes('.test.'))
    .toSorted()
  for (const file of files) await import(pathToFileURL(join(ownFolder, file)).href)
  const ids = scenarios.map((scenario) => scenario.id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (ids.length === 0) throw new Error(`no scenario below ${ownFolder}`)
  if (twice !== undefined) throw new Error(`two scenarios have the id "${twice}"`)
  return scenarios
}
