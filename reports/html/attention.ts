import type { RunRecord } from '../../harness/record/run-record.ts'
import { grouped } from '../grouped.ts'
import { countText } from '../quantity.ts'
import { needsAttention, verdictWords } from '../verdict-words.ts'
import { chip } from './chip.ts'
import { citedBy } from './evidence.ts'
import type { ExchangeView } from './evidence.ts'
import { findingFacts, findingTitle } from './finding-facts.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { faultsRow } from './faults.ts'
import type { FindingView } from './outline.ts'
import { stepName } from './step-titles.ts'

const memberLimit = 40

/** Findings that somebody should look at, worst first; those with the same cause are one card. */
export function attention(
  record: RunRecord,
  findings: readonly FindingView[],
  evidence: ReadonlyMap<string, ExchangeView>,
): Markup {
  const cards = needsAttention.flatMap((verdict) => {
    const ofVerdict = findings.filter(({ finding }) => finding.verdict === verdict)
    return [...grouped(ofVerdict, causeOf).values()]
  })
  return markup`<section id="attention" aria-labelledby="attention-title" data-group>
<h2 id="attention-title">Needs attention</h2>
${cards.length === 0 ? markup`<p>No finding of this run needs attention.</p>` : cards.map((members) => card(record, members, evidence))}
</section>`
}

/** Findings of one cause differ only in what they prove. */
function causeOf({ finding }: FindingView): string {
  const { blame, why, expected, observed, at, fix } = finding
  return JSON.stringify([blame, why, expected, observed, at, fix, why === undefined ? finding.clause : ''])
}

function card(record: RunRecord, members: readonly FindingView[], evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const [first] = members
  if (first === undefined) return markup``
  const { finding } = first
  const steps = [...new Set(members.map(({ step }) => step))]
  const single = members.length === 1
  return markup`<article class="card v-${finding.verdict}" data-verdict="${finding.verdict}" data-step="${steps.join(' ')}" aria-label="${verdictWords[finding.verdict].word}: ${finding.requirement}">
<header>${chip(finding.verdict)} <h3>${single ? markup`<a href="#${first.anchor}">${finding.requirement}</a> ${finding.statement}` : `${countText(members.length, 'finding')} with one cause`}</h3></header>
${single && markup`<p class="origin">${stepName(first.step)} · ${first.scenario.title} · check: ${findingTitle(finding)}</p>`}
<dl class="facts">${findingFacts(finding)}${single && roundsRow(first)}${single && faultsRow(record, finding)}${single ? evidenceRow(finding, evidence) : memberRow(members)}</dl>
</article>
`
}

function roundsRow({ sameIn, scenario }: FindingView): Markup {
  if (sameIn === undefined) return markup``
  return markup`<dt>Rounds</dt><dd>${sameIn.join(', ')} of ${scenario.rounds?.length ?? 1}</dd>`
}

function evidenceRow(finding: FindingView['finding'], evidence: ReadonlyMap<string, ExchangeView>): Markup | undefined {
  const cited = citedBy(finding)
  const main = evidence.get(cited[0] ?? '')
  if (main === undefined) return undefined
  const more = cited.length > 1 && ` and ${cited.length - 1} more`
  return markup`<dt>Evidence</dt><dd><a href="#${main.anchor}">exchange ${main.exchange.id}</a>${more}</dd>`
}

function memberRow(members: readonly FindingView[]): Markup {
  const links = members
    .slice(0, memberLimit)
    .map(({ finding, anchor, scenario }) => markup`<li><a href="#${anchor}">${finding.clause}</a> ${scenario.id}</li>`)
  const more =
    members.length > memberLimit && markup`<li>and ${members.length - memberLimit} more, below in the requirements</li>`
  return markup`<dt>Findings</dt><dd><ul class="members">${links}${more}</ul></dd>`
}
