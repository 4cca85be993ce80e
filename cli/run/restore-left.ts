import { dirname } from 'node:path'
import { leftChanges } from '../../harness/change/country-changes.ts'
import { hookChange } from '../../harness/change/hook-change.ts'
import { fileJournal, readJournal } from '../../harness/record/journal.ts'
import { changesInForce, inForceText } from './changes-in-force.ts'
import type { RunFile } from './run-file.ts'

/** Takes back what a scenario changed and could not take back itself, because its worker was killed. */
export async function restoreLeft({ resultsFolder, target }: Pick<RunFile, 'resultsFolder' | 'target'>): Promise<void> {
  const left = leftChanges(readJournal(resultsFolder).lines)
  const make = hookChange(target.hooks)
  if (left.length === 0 || make === undefined) return
  const journal = fileJournal(resultsFolder, 'restore')
  for (const order of left) {
    const outcome = await make(order)
    const text = outcome.done
      ? `${order.change} was taken back at the end of the run: its scenario could not`
      : `${order.change} was not taken back: ${outcome.why}; restore the documents of the patient "changing" by hand`
    journal.append({ type: 'changed', scenario: 'restore', order, done: outcome.done })
    journal.append({ type: 'note', text })
    process.stderr.write(`note: ${text}\n`)
  }
}

/** Says what earlier runs left changed at the target of a run that begins; it goes into its report too. */
export function sayLeftBefore({ resultsFolder, target }: Pick<RunFile, 'resultsFolder' | 'target'>): void {
  const journal = fileJournal(resultsFolder, 'before')
  for (const text of changesInForce(dirname(resultsFolder), target.fhir.baseUrl).map(inForceText)) {
    journal.append({ type: 'note', text })
    process.stderr.write(`note: ${text}\n`)
  }
}
