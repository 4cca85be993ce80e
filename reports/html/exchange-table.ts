import { grouped } from '../grouped.ts'
import { countText, durationText, sizeText } from '../quantity.ts'
import { oneLine } from '../visible-text.ts'
import type { ExchangeView } from './evidence.ts'
import { answerText, bodyLink } from './exchange-line.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { table } from './table.ts'

/** Every exchange of the run as a row, by scenario; those shown whole are linked. */
export function exchangeTables(evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const groups = [...grouped([...evidence.values()], ({ scenario }) => scenario)]
  return markup`<section id="evidence" aria-labelledby="evidence-title">
<h2 id="evidence-title">Evidence</h2>
<p>${countText(evidence.size, 'exchange')} with the target. Those that show a finding stand below it in full; the others are whole in <code>run.json</code> and <code>bodies/</code>.</p>
${groups.map(([scenario, views]) => group(scenario, views))}
</section>`
}

/** Anchor of the exchanges of one scenario. */
export function evidenceAnchor(scenario: string): string {
  return `e-${scenario.replaceAll(/[^\w-]/g, '_')}`
}

function group(scenario: string, views: readonly ExchangeView[]): Markup {
  const anchor = evidenceAnchor(scenario)
  const name = scenario === '' ? 'of no scenario' : scenario
  return markup`<details class="exchanges" id="${anchor}"><summary>${name} <span class="count">${countText(views.length, 'exchange')}</span></summary>
${table(`${anchor}-caption`, `Exchanges of ${name}`, ['No.', 'Kind', 'Request', 'Answer', 'Took', 'Body'], views.map(row))}
</details>
`
}

function row(view: ExchangeView): Markup {
  const { exchange, anchor, shownBelow, scenario } = view
  const { id, request, response, transaction, durationMilliseconds } = exchange
  const number = scenario === '' ? id : id.slice(scenario.length + 1)
  const body = response?.body
  const size = body === undefined ? '' : sizeText(body.sizeBytes)
  const own = shownBelow === undefined && markup` id="${anchor}"`
  return markup`<tr${own}><th scope="row">${shownBelow === undefined ? number : markup`<a href="#${anchor}">${number}</a>`}</th><td>${transaction}</td><td><code>${request.method} ${oneLine(request.url, 160)}</code></td><td>${answerText(exchange)}</td><td class="number">${durationText(durationMilliseconds)}</td><td class="number">${bodyLink(exchange, size) ?? size}</td></tr>
`
}
