import { verdicts } from '../../harness/judge/verdict.ts'
import { verdictWords } from '../verdict-words.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import type { Outline } from './outline.ts'
import { stepName, stepTitles } from './step-titles.ts'

/** Choices by verdict and step; the script shows them, without it the page is whole and unfiltered. */
export function filters({ steps, findings }: Outline): Markup {
  const seen = new Set([
    ...findings.map(({ finding }) => finding.verdict),
    ...steps.flatMap(({ scenarios }) => scenarios.map(({ verdict }) => verdict)),
  ])
  return markup`<form id="filters" class="filters" aria-label="Filter the report" hidden>
<fieldset><legend>Show verdicts</legend>${verdicts
    .filter((verdict) => seen.has(verdict))
    .map((verdict) => {
      const { symbol, word } = verdictWords[verdict]
      return markup`<label class="v-${verdict}"><input type="checkbox" name="verdict" value="${verdict}" checked> <span aria-hidden="true">${symbol}</span> ${word}</label>`
    })}</fieldset>
<p class="controls"><label>Step <select name="step"><option value="">All steps</option>${steps.map(
    ({ step }) => markup`<option value="${step}">${stepName(step)}: ${stepTitles[step] ?? ''}</option>`,
  )}</select></label>
<button type="button" data-do="open">Open all</button> <button type="button" data-do="close">Close all</button> <button type="reset">Show everything</button></p>
<p role="status" class="origin" id="shown"></p>
</form>`
}
