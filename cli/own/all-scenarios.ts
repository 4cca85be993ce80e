import type { Scenario } from '../../harness/scenario/scenario.ts'
import { loadScenarios } from '../load-scenarios.ts'
import { loadOwnScenarios, ownScenarioFiles } from './load-own-scenarios.ts'

/** The product's scenarios, then those of `scenarios/` in the folder where the command runs. @throws OwnScenarioError */
export async function allScenarios(folder: string = process.cwd()): Promise<readonly Scenario[]> {
  const product = await loadScenarios()
  if (ownScenarioFiles(folder).length === 0) return product
  const own = await loadOwnScenarios(folder, product, (text) => process.stderr.write(`${text}\n`))
  return [...product, ...own]
}
