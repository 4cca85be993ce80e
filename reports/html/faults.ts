import type { Finding, RunRecord } from '../../harness/record/run-record.ts'
import { countText } from '../quantity.ts'
import { caughtText, countWords, faultsOf } from '../proof-words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

type Proved = Pick<RunRecord, 'proof' | 'ownRequirements'>

/** Anchor of a clause, where its faults are said in full. */
export function clauseAnchor(clause: string): string {
  return `k-${clause.replaceAll(/[^\w-]/g, '_')}`
}

/** Beside the verdict of a clause: the faults that its checks catch, or why there is none. */
export function clauseFaults(record: Proved, clause: string): Markup {
  const faults = faultsOf(record.proof, [clause])
  if (faults === undefined) return markup``
  if (faults.length === 0) return markup`<span class="origin faults">${caughtText(record, clause)}</span>`
  return markup`<details class="faults"><summary>${countWords(faults.length)}</summary><ul>${faults.map((fault) => markup`<li>${fault}</li>`)}</ul></details>`
}

/** Beside the verdict of a scenario: how many faults the checks of its clauses catch, and where each stands. */
export function scenarioFaults(record: Proved, findings: readonly Finding[]): Markup {
  const clauses = [...new Set(findings.map(({ clause }) => clause as string))]
  const all = faultsOf(record.proof, clauses)
  if (all === undefined || clauses.length === 0) return markup``
  const rows = clauses.map(
    (clause) =>
      markup`<li><a href="#${clauseAnchor(clause)}">${clause}</a>: ${faultsOf(record.proof, [clause])?.length ?? 0}</li>`,
  )
  return markup`<details class="faults"><summary>${all.length === 0 ? 'none named' : countText(all.length, 'fault')}</summary><ul>${rows}</ul></details>`
}

/** In a description list: where the faults stand that the checks of a finding's clause catch. */
export function faultsRow(record: Proved, { clause }: Finding): Markup {
  if (record.proof === undefined) return markup``
  const count = faultsOf(record.proof, [clause])?.length ?? 0
  const text = caughtText(record, clause)
  return markup`<dt>Proof</dt><dd>${count === 0 ? text : markup`<a href="#${clauseAnchor(clause)}">${text}</a>`}</dd>`
}
