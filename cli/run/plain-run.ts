import { runScenario } from '../../harness/scenario/run-scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { ScenarioResult } from '../../harness/record/run-record.ts'
import type { World } from '../../harness/scenario/world.ts'

/** Runs scenarios one after another in this process. @param stopped asked before each */
export async function plainRun(
  scenarios: readonly Scenario[],
  world: World,
  hear: (result: ScenarioResult) => void,
  stopped: () => boolean = () => false,
): Promise<readonly ScenarioResult[]> {
  const results: ScenarioResult[] = []
  for (const scenario of scenarios) {
    if (stopped()) break
    const result = await runScenario(scenario, world)
    results.push(result)
    hear(result)
  }
  return results
}
