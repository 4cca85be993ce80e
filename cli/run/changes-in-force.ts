import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { leftChanges } from '../../harness/change/country-changes.ts'
import type { ChangeOrder } from '../../harness/change/country-change.ts'
import type { JournalLine } from '../../harness/record/journal.ts'
import { readPlan } from './finish-run.ts'
import type { PlanFile } from './finish-run.ts'

/** A change that a run made at a country and that no run took back since. */
export interface ChangeInForce {
  /** Folder of the run that made it. */
  folder: string
  order: ChangeOrder
  plan: PlanFile
}

/**
 * Changes that the runs below a folder of results left at one target, by their journals. A country that a run started
 * itself ended with it.
 * @param fhirBaseUrl by which the target is known
 */
export function changesInForce(results: string, fhirBaseUrl: string | undefined): readonly ChangeInForce[] {
  const runs = readdirSync(results, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(results, entry.name, 'plan.json')))
    .map(({ name }) => ({ folder: join(results, name), plan: readPlan(join(results, name)) }))
    .filter(({ plan }) => plan.endsWithRun !== true && plan.header.target.origins['fhir'] === fhirBaseUrl)
    .toSorted((one, other) => Date.parse(one.plan.header.run.startedAt) - Date.parse(other.plan.header.run.startedAt))
    .map((run) => ({ ...run, lines: changeLines(run.folder) }))
  return leftChanges(runs.flatMap(({ lines }) => lines)).flatMap((order) => {
    const run = runs.findLast(({ lines }) => leftChanges(lines).some(({ change }) => change === order.change))
    return run === undefined ? [] : [{ folder: run.folder, plan: run.plan, order }]
  })
}

/** What one run left behind: nothing, when a later run beside it took it back. */
export function changesLeftBy(folder: string): readonly ChangeInForce[] {
  if (!existsSync(join(folder, 'plan.json'))) return []
  const all = changesInForce(dirname(folder), readPlan(folder).header.target.origins['fhir'])
  return all.filter((one) => basename(one.folder) === basename(folder))
}

/** Says which change is in force, and the ways to take it back. */
export function inForceText({ folder, order, plan }: ChangeInForce): string {
  const { target, run } = plan.header
  const documents = order.documents.map(({ status, kind, uniqueId }) => `${kind} ${uniqueId} ${status}`).join(', ')
  const seed = run.seed === 'borderlight' ? '' : ` --seed ${run.seed}`
  return [
    `${order.change} is still in force at ${target.name}: the run ${basename(folder)} ended before it took it back, or is still under way`,
    `take it back by the hook, with {"change":"${order.change}","action":"restore"}`,
    `or, where the catalogue was sent there, by: borderlight catalogue --change ${order.change} --restore${seed} --fhir URL (with the options it was sent with)`,
    `afterwards the documents of ${order.patient.system}|${order.patient.value} have to be: ${documents}`,
    `this is said until a run takes the same change back, or ${folder} is removed`,
  ].join('; ')
}

/** The lines about changes alone: a journal holds every exchange too. */
function changeLines(folder: string): readonly JournalLine[] {
  const journal = join(folder, 'journal')
  if (!existsSync(journal)) return []
  return readdirSync(journal)
    .toSorted() // "restore", which ends a run, is after the names of workers
    .flatMap((file) => readFileSync(join(journal, file), 'utf8').split('\n'))
    .filter((line) => line.startsWith('{"type":"changed"') && line.endsWith('}'))
    .map((line) => JSON.parse(line) as JournalLine)
}
