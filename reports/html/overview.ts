import { verdicts } from '../../harness/judge/verdict.ts'
import type { Verdict } from '../../harness/judge/verdict.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { verdictWords } from '../verdict-words.ts'
import { chip } from './chip.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import type { Outline, StepView } from './outline.ts'
import { stateOf } from './step-state.ts'
import { stepName, stepTitles } from './step-titles.ts'
import { table } from './table.ts'

/** Counts by verdict, and the ten functional steps at a glance. */
export function overview(record: RunRecord, outline: Outline): Markup {
  return markup`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
<div class="columns wide">${table('steps-caption', 'The ten functional steps', ['Step', 'What happens', 'Result'], outline.steps.map(stepRow))}
${counts(record, outline)}</div>
</section>`
}

function counts(record: RunRecord, { steps, findings }: Outline): Markup {
  const all: readonly (readonly Verdict[])[] = [
    record.scenarios.map(({ verdict }) => verdict),
    steps.flatMap(({ requirements }) => requirements.map(({ verdict }) => verdict)),
    findings.map(({ finding }) => finding.verdict),
  ]
  const number = (count: number) => markup`<td class="number">${count === 0 ? '·' : count}</td>`
  const rows = verdicts.map((verdict) => {
    const numbers = all.map((some) => some.filter((one) => one === verdict).length)
    if (numbers.every((count) => count === 0)) return markup``
    return markup`<tr><th scope="row" title="${verdictWords[verdict].meaning}">${chip(verdict)}</th>${numbers.map(number)}</tr>`
  })
  const total = markup`<tr class="total"><th scope="row">All</th>${all.map((some) => number(some.length))}</tr>`
  return table(
    'counts-caption',
    'Counts by verdict, worst first',
    ['Verdict', 'Scenarios', 'Requirements', 'Findings'],
    [...rows, total],
  )
}

function stepRow(view: StepView): Markup {
  const { step, requirements, performed } = view
  const { verdict, text } = stateOf(view)
  const title = stepTitles[step] ?? ''
  const linked = requirements.length > 0 || performed.length > 0
  return markup`<tr><th scope="row">${stepName(step)}</th><td>${linked ? markup`<a href="#s-${step}">${title}</a>` : title}</td><td>${verdict !== undefined && chip(verdict)} ${text}</td></tr>
`
}
