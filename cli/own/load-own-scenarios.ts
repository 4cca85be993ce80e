import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createJiti } from 'jiti'
import type { OwnProblem } from '../../harness/own/own-definitions.ts'
import { placeIn } from '../../harness/own/call-place.ts'
import { installScenarioHost } from '../../harness/scenario/scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { OwnScenarioError } from './own-scenario-error.ts'
import { scenarioProblems } from './scenario-problems.ts'
import { typeProblems } from './type-problems.ts'

/** How a user's scenario files are named, below `scenarios/` of his folder. */
const ending = '.scenario.ts'

/** Absolute paths of a user's scenario files, in order. */
export function ownScenarioFiles(folder: string): readonly string[] {
  const scenarios = join(folder, 'scenarios')
  if (!existsSync(scenarios)) return []
  return readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.includes('node_modules'))
    .toSorted()
    .map((file) => join(scenarios, file))
}

/**
 * Loads a user's own scenarios, after their types were checked where TypeScript is installed.
 * @param folder the user's folder; its `scenarios/` is searched
 * @param say told that types were not checked
 * @throws OwnScenarioError with every problem, its file and line
 */
export async function loadOwnScenarios(
  folder: string,
  product: readonly Scenario[],
  say: (text: string) => void,
): Promise<readonly Scenario[]> {
  const files = ownScenarioFiles(folder)
  if (files.length === 0) return []
  const types = typeProblems(files, folder)
  if (types === undefined) say('types of own scenarios were not checked: typescript 6 or older is not installed')
  if (types !== undefined && types.length > 0) throw new OwnScenarioError(types, folder)
  const { scenarios, problems } = await loadFiles(files, folder)
  if (problems.length > 0) throw new OwnScenarioError(problems, folder)
  const wrong = scenarioProblems(scenarios, product, folder)
  if (wrong.length > 0) throw new OwnScenarioError(wrong, folder)
  return scenarios
}

async function loadFiles(
  files: readonly string[],
  folder: string,
): Promise<{ scenarios: readonly Scenario[]; problems: readonly OwnProblem[] }> {
  const scenarios: Scenario[] = []
  const problems: OwnProblem[] = []
  installScenarioHost((scenario) => scenarios.push(scenario))
  const loader = createJiti(join(folder, 'scenarios'), { fsCache: false, interopDefault: false })
  for (const file of files) {
    const before = scenarios.length
    try {
      await loader.import(file)
      if (scenarios.length === before) problems.push({ place: { file, line: 1 }, text: 'defines no scenario' })
    } catch (error) {
      problems.push(loadProblem(error, file))
    }
  }
  return { scenarios, problems }
}

/** What stopped a file from loading, at the line that the error names, else at its beginning. */
function loadProblem(error: unknown, file: string): OwnProblem {
  const text = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const [line] = stack
    .split('\n')
    .filter((one) => one.includes(file))
    .flatMap((frame) => placeIn(frame) ?? [])
  const inText = /\((\d+):\d+\)|:(\d+):\d+/.exec(text)
  const number = line?.line ?? Number(inText?.[1] ?? inText?.[2] ?? 1)
  return { place: { file, line: number }, text: text.split('\n')[0] ?? text }
}
