import type { RunRecord } from '../../harness/record/run-record.ts'
import type { DataElement } from '../../profiles/data-set/data-element.ts'
import { dataSet } from '../../profiles/data-set/data-set.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { table } from './table.ts'

/** Whether the record says anything of the data set. */
export function hasDataSet({ scenarios }: RunRecord): boolean {
  return scenarios.some(({ findings }) => findings.some(({ carried }) => carried !== undefined))
}

/**
 * Which elements of the guideline's data set the target's documents carried; nothing when no finding says it. It informs:
 * cardinality is left to the profiles, and no share is made of the counts.
 */
export function dataSetCoverage(record: RunRecord): Markup {
  const findings = record.scenarios.flatMap((scenario) => scenario.findings)
  const seen = findings.filter(({ carried }) => carried !== undefined)
  if (!hasDataSet(record)) return markup``
  const carried = new Set(seen.flatMap((finding) => finding.carried ?? []))
  const leaves = Object.entries<DataElement>(dataSet).filter(([, { kind }]) => kind === 'leaf')
  const states = leaves.map(([id, element]) => ({ id, name: element.name, state: stateOf(id, element, carried) }))
  const count = (state: State): number => states.filter((one) => one.state === state).length
  return markup`<section id="data-set" aria-labelledby="data-set-title">
<h2 id="data-set-title">Elements of the data set</h2>
<p>Of ${leaves.length} elements of section 4 of the guideline, the documents retrieved from the target carried ${count('carried')}; ${count('absent')} were absent, ${count('no home')} have no home in a published profile and were absent too. This informs and decides nothing.</p>
<details class="exchanges"><summary>Every element <span class="count">${leaves.length}</span></summary>
${table(
  'data-set-caption',
  'Elements of the data set in the documents of the target',
  ['Element', 'Name', 'In the documents'],
  states.map(
    ({ id, name, state }) => markup`<tr><th scope="row">${id}</th><td>${name}</td><td>${state}</td></tr>
`,
  ),
)}</details>
</section>`
}

type State = 'carried' | 'absent' | 'no home'

function stateOf(id: string, { mapping }: DataElement, carried: ReadonlySet<string>): State {
  if (carried.has(id)) return 'carried'
  return mapping === 'gap' ? 'no home' : 'absent'
}
