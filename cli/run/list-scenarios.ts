import { relative } from 'node:path'
import { placeIn } from '../../harness/own/call-place.ts'
import { ownRowsOf } from '../../harness/own/own-definitions.ts'
import type { PlannedScenario } from '../../harness/record/merge-journal.ts'
import { stepOf } from '../../harness/scenario/scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { RequirementRow } from '../../profiles/requirements/requirement.ts'
import { UsageError } from '../usage-error.ts'

/** What `borderlight run --list --format json` prints: all that a plan needs. */
export interface ScenarioList {
  scenarios: readonly ListedScenario[]
  /** Rows that a user's own scenarios declare, by id. */
  ownRequirements?: Readonly<Record<string, RequirementRow>>
}

export interface ListedScenario {
  id: string
  folder: Scenario['options']['folder']
  step: number
  title: string
  option: Scenario['options']['option'] | null
  proves: Scenario['options']['proves']
  /** Of its definition, relative to the folder of the command. */
  file?: string
  line?: number
}

/** Prints the scenarios that are selected. @throws UsageError when there is none */
export function listScenarios(
  scenarios: readonly Scenario[],
  selected: (plan: PlannedScenario) => boolean,
  format: string,
): void {
  const rows = scenarios.map(listed).filter((row) => selected({ ...row, options: [] }))
  if (rows.length === 0) throw new UsageError('no scenario is selected', 'leave out a filter')
  if (format === 'json') {
    const ownRequirements = ownRowsOf(rows.flatMap(({ proves }) => proves))
    const list: ScenarioList = { scenarios: rows, ...(ownRequirements === undefined ? {} : { ownRequirements }) }
    process.stdout.write(`${JSON.stringify(list, undefined, 2)}\n`)
    return
  }
  for (const { folder, id, title } of rows) process.stdout.write(`${folder.padEnd(18)} ${id.padEnd(42)} ${title}\n`)
}

function listed({ id, options, stack }: Scenario): ListedScenario {
  const place = placeIn(stack ?? '')
  return {
    id,
    folder: options.folder,
    step: stepOf(options.folder),
    title: options.title,
    option: options.option ?? null,
    proves: options.proves,
    ...(place === undefined ? {} : { file: relative(process.cwd(), place.file), line: place.line }),
  }
}
