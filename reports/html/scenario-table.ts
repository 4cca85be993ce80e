import type { RunRecord, ScenarioResult } from '../../harness/record/run-record.ts'
import { roundsText } from '../fold-rounds.ts'
import { countText, durationText } from '../quantity.ts'
import { shortened } from '../visible-text.ts'
import { chip } from './chip.ts'
import type { ExchangeView } from './evidence.ts'
import { scenarioFaults } from './faults.ts'
import { evidenceAnchor } from './exchange-table.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { scenarioAnchor } from './steps.ts'
import { table } from './table.ts'

/** One row per scenario, with links to what it judged and to its evidence. */
export function scenarioTable(record: RunRecord, evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const counts = new Map<string, number>()
  for (const { scenario } of evidence.values()) counts.set(scenario, (counts.get(scenario) ?? 0) + 1)
  return markup`<section id="scenarios" aria-labelledby="scenarios-title" data-group>
<h2 id="scenarios-title">Scenarios</h2>
${table(
  'scenarios-caption',
  'Every scenario of the run, in its order',
  ['Verdict', 'Step', 'Scenario', 'Options', 'Judged', 'Its checks catch', 'Evidence', 'Took'],
  record.scenarios.map((scenario) => scenarioRow(record, scenario, counts.get(scenario.id) ?? 0)),
)}</section>`
}

function scenarioRow(record: RunRecord, scenario: ScenarioResult, exchanges: number): Markup {
  const { id, title, step, folder, options, verdict, state, findings, note, durationMilliseconds } = scenario
  const rounds = roundsText(scenario)
  const judged = [...new Set(findings.map(({ requirement }) => requirement as string))]
  const links = judged.map(
    (requirement, index) =>
      markup`${index > 0 && ', '}<a href="#r-${requirement.replaceAll(/[^\w-]/g, '_')}">${requirement}</a>`,
  )
  return markup`<tr id="${scenarioAnchor(id)}" data-verdict="${verdict}" data-step="${step}"><td>${chip(verdict)}${state !== 'finished' && markup` <span class="origin">${state}</span>`}</td><td>${step === 0 ? '·' : step}</td><th scope="row">${title} <span class="origin"><code>${id}</code> in ${folder}</span>${rounds !== undefined && markup`<span class="origin">${rounds}</span>`}${note !== undefined && markup`<span class="note">${shortened(note, 600)}</span>`}</th><td>${options.join(', ')}</td><td>${links}</td><td>${scenarioFaults(record, findings)}</td><td>${exchanges > 0 && markup`<a href="#${evidenceAnchor(id)}">${countText(exchanges, 'exchange')}</a>`}</td><td class="number">${durationMilliseconds === undefined ? '' : durationText(durationMilliseconds)}</td></tr>
`
}
