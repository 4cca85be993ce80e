import type { RunRecord } from '../../harness/record/run-record.ts'
import { proofText } from '../proof-words.ts'
import { countText, momentText } from '../quantity.ts'
import { shortened } from '../visible-text.ts'
import { chip } from './chip.ts'
import { citedBy } from './evidence.ts'
import type { ExchangeView } from './evidence.ts'
import { clauseAnchor, clauseFaults } from './faults.ts'
import { exchangeDetail } from './exchange-detail.ts'
import { findingFacts, findingTitle } from './finding-facts.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import type { FindingView, RequirementView, StepView } from './outline.ts'
import { stepName, stepTitles } from './step-titles.ts'
import { stateOf } from './step-state.ts'

type Evidence = ReadonlyMap<string, ExchangeView>
const linkLimit = 12

/** Step by step: each requirement with its clauses, findings and the exchanges that show them. */
export function steps(record: RunRecord, all: readonly StepView[], evidence: Evidence): Markup {
  return markup`<section id="requirements" aria-labelledby="requirements-title">
<h2 id="requirements-title">Requirements, step by step</h2>
<p>${proofText(record.proof)}</p>
${all.filter(({ requirements, performed }) => requirements.length > 0 || performed.length > 0).map((step) => stepSection(record, step, evidence))}
<p id="nothing-matches" hidden>No requirement has the chosen verdicts in the chosen step.</p>
</section>`
}

function stepSection(record: RunRecord, view: StepView, evidence: Evidence): Markup {
  const { step, requirements, performed } = view
  return markup`<section class="step" aria-labelledby="s-${step}" data-group${requirements.length === 0 && markup` data-step="${step}"`}>
<h3 id="s-${step}"><span class="step-name">${stepName(step)}</span> ${stepTitles[step] ?? ''}</h3>
${performed.length > 0 && markup`<p class="origin">${stateOf(view).text}:</p><ul class="performed">${performed.map(({ what, at }) => markup`<li>${what} <span class="origin">${momentText(at)}</span></li>`)}</ul>`}
${requirements.map((requirement) => requirementDetails(record, step, requirement, evidence))}
</section>
`
}

function requirementDetails(record: RunRecord, step: number, view: RequirementView, evidence: Evidence): Markup {
  const { id, anchor, statement, source, level, grade, absence, verdict, clauses, findings } = view
  const judged = clauses.filter((clause) => clause.verdict !== undefined).length
  const open = verdict === 'fail' || verdict === 'error'
  return markup`<details class="requirement v-${verdict}" id="${anchor}" data-verdict="${verdict}" data-step="${step}"${open && markup` open`}>
<summary>${chip(verdict)} <span class="id">${id}</span> <span class="statement">${statement}</span> <span class="count">${judged} of ${countText(clauses.length, 'clause')} judged, ${countText(findings.length, 'finding')}</span></summary>
<p class="origin">${source !== undefined && `Guideline ${source} · `}${level} · not met: ${grade}${absence !== undefined && ` · not offered: ${absence}`}</p>
<ul class="clauses">${clauses.map(
    ({ id: clause, text, verdict: ofClause, reason }) =>
      markup`<li id="${clauseAnchor(clause)}">${ofClause === undefined ? markup`<span class="chip v-none">not judged</span>` : chip(ofClause)} <span>${text}${reason !== undefined && markup` <span class="origin">(${reason})</span>`}${reason === undefined && clauseFaults(record, clause)}</span></li>`,
  )}</ul>
${findings.map((one) => findingArticle(one, evidence))}
</details>
`
}

function findingArticle({ finding, scenario, anchor, sameIn }: FindingView, evidence: Evidence): Markup {
  return markup`<article class="finding v-${finding.verdict}" id="${anchor}" tabindex="-1" aria-label="Finding ${finding.id}">
<header>${chip(finding.verdict)} <h4>${findingTitle(finding)}</h4></header>
<dl class="facts">${findingFacts(finding)}<dt>Scenario</dt><dd><a href="#${scenarioAnchor(scenario.id)}">${scenario.title}</a></dd><dt>Finding</dt><dd><code>${finding.id}</code> on <code>${finding.clause}</code></dd>${sameIn !== undefined && markup`<dt>Rounds</dt><dd>${sameIn.join(', ')} of ${scenario.rounds?.length ?? 1}</dd>`}${elsewhere(finding, anchor, evidence)}</dl>
${citedBy(finding).map((id) => {
  const view = evidence.get(id)
  return view?.shownBelow === anchor ? exchangeDetail(view) : markup``
})}
</article>
`
}

/** Links to the exchanges that are shown below another finding, or only as a row. */
function elsewhere(finding: FindingView['finding'], anchor: string, evidence: Evidence): Markup | undefined {
  const ids = citedBy(finding).filter((id) => evidence.get(id)?.shownBelow !== anchor)
  if (ids.length === 0) return undefined
  const links = ids.slice(0, linkLimit).map((id, index) => {
    const view = evidence.get(id)
    const separator = index > 0 && ', '
    if (view === undefined) return markup`${separator}${shortened(id, 120)} (not in the record)`
    return markup`${separator}<a href="#${view.anchor}">${id}</a>`
  })
  return markup`<dt>Evidence</dt><dd>${links}${ids.length > linkLimit && ` and ${ids.length - linkLimit} more`}</dd>`
}

/** Anchor of a scenario's row. */
export function scenarioAnchor(id: string): string {
  return `c-${id.replaceAll(/[^\w-]/g, '_')}`
}
