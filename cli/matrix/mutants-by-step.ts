import { stepOf } from '../../harness/scenario/scenario.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { Mutant } from '../../mocks/mutants/mutant.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import { stepName, stepTitles } from '../../reports/html/step-titles.ts'

/** Faulty countries of one place of the guideline. */
export interface StepOfMutants {
  /** 0 for what crosses the steps. */
  step: number
  /** Folder of the scenarios, for example `05-query` or `security`. */
  folder: string
  title: string
  mutants: readonly Mutant[]
}

const folders = ['02-authorisation', '03-identification', '05-query', '06-list', '08-retrieval'] as const
const acrossTitles = {
  journeys: 'Whole journeys',
  linkage: 'Report, study and manifest belong together',
  security: 'Security, on every channel',
} as const

/** Faulty countries by the step of the guideline at which a scenario first meets the first clause that they break. */
export function mutantsByStep(mutants: readonly Mutant[], scenarios: readonly Scenario[]): readonly StepOfMutants[] {
  const order: readonly string[] = [...folders, ...Object.keys(acrossTitles)]
  const folderOf = new Map<ClauseId, string>()
  for (const { options } of scenarios.toSorted(
    (one, other) => order.indexOf(one.options.folder) - order.indexOf(other.options.folder),
  ))
    for (const clause of options.proves as readonly ClauseId[])
      if (!folderOf.has(clause)) folderOf.set(clause, options.folder)
  return order.flatMap((folder) => {
    const there = mutants.filter(({ breaks }) => (folderOf.get(breaks[0]) ?? 'security') === folder)
    const step = stepOf(folder)
    const title =
      step === 0
        ? acrossTitles[folder as keyof typeof acrossTitles]
        : `${stepName(step)}: ${stepTitles[step] ?? folder}`
    return there.length === 0 ? [] : [{ step, folder, title, mutants: there }]
  })
}
