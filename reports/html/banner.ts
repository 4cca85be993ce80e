import { rollUp, verdicts } from '../../harness/judge/verdict.ts'
import type { Verdict } from '../../harness/judge/verdict.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { notReached } from '../not-reached.ts'
import { repeatText } from '../fold-rounds.ts'
import { countText, momentText } from '../quantity.ts'
import { verdictWords } from '../verdict-words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** The verdict of the run in words and a symbol, what it means, and what it was given for. */
export function banner(record: RunRecord): Markup {
  const { symbol, word, meaning } = verdictWords[record.verdict]
  const also = verdicts
    .map((verdict) => [verdict, record.scenarios.filter((scenario) => scenario.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdictWords[verdict].word.toLowerCase()}`)
  const { rounds } = record.run
  const missing = notReached(record).length
  const differs = rollUp(record.scenarios.map(({ verdict }): Verdict => verdict)) !== record.verdict
  return markup`<header class="banner v-${record.verdict}">
<p class="product">Borderlight conformance report</p>
<h1>${record.target.name}</h1>
<p class="verdict"><span class="symbol" aria-hidden="true">${symbol}</span> <strong>${word}</strong> <span class="meaning">${meaning}</span></p>
<p class="tally">${countText(record.scenarios.length, 'scenario')}: ${also.join(', ')}.${differs && ' The verdict of the run is not that of its scenarios.'}</p>
${rounds !== undefined && markup`<p class="tally">${repeatText(record, rounds)}</p>`}
${record.stopped !== undefined && markup`<p class="stopped"><strong>The run was stopped:</strong> ${record.stopped}</p>`}
${(record.notes ?? []).map(
  (note) => markup`<p class="stopped"><strong>Note:</strong> ${note}</p>
`,
)}${missing > 0 && markup`<p class="stopped"><strong>${countText(missing, 'scenario')} not run.</strong> <a href="#not-run">What was not run, and why</a></p>`}
<p class="origin">Run ${record.run.id}, ${momentText(record.run.startedAt)}</p>
</header>`
}
