import { exchangeLineText, wholeAnswerText } from '../answer-text.ts'
import { repeatCommand } from '../curl-command.ts'
import { findingRows, judgementWords } from '../finding-facts.ts'
import { sentence } from '../finding-view.ts'
import type { FindingDetail } from '../finding-view.ts'
import { durationText, momentText } from '../quantity.ts'
import { style } from '../style.ts'
import { verdictWords } from '../verdict-words.ts'
import { factRows } from './exchange-facts.ts'
import { screenPicture } from './exchange-line.ts'
import { markup, trusted } from './markup.ts'
import type { Markup } from './markup.ts'

const policy =
  "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** What this page has beside the report's style. */
const ownStyle = `
.finding-page main,.finding-page .banner,.finding-page footer{max-width:60rem}
.finding-page blockquote{margin:.5rem 0;padding:.6rem 1rem;border-left:.3rem solid var(--link);background:var(--panel);border-radius:0 .4rem .4rem 0;font-size:1.0625rem}
.finding-page pre{background:var(--panel);max-height:none;margin:.5rem 0}
.finding-page .outcome{background:var(--tint);border-radius:.5rem;padding:.75rem 1rem;margin:.5rem 0}.finding-page .outcome dt{color:var(--ink);font-weight:600}
`

/** One finding as a self-contained page for the developers of the target. Pure. */
export function findingHtml(detail: FindingDetail): string {
  const { finding, scenario, record } = detail
  const { symbol, word } = verdictWords[finding.verdict]
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${word}: ${detail.title}, ${record.target.name}</title>
<style>${trusted(style + ownStyle)}</style>
</head>
<body class="finding-page">
<a class="skip" href="#main">Skip to the finding</a>
<header class="banner v-${finding.verdict}">
<p class="product">Borderlight finding · ${record.target.name}</p>
<h1>${detail.title}</h1>
<p class="verdict"><span class="symbol" aria-hidden="true">${symbol}</span> <strong>${word}</strong> <span class="meaning">${finding.clause} in the scenario “${scenario.title}”</span></p>
<p class="origin">Run ${record.run.id}, ${momentText(record.run.startedAt)} · <code>${finding.id}</code></p>
</header>
<main id="main" tabindex="-1">
<section aria-labelledby="requirement"><h2 id="requirement">The requirement</h2>
<blockquote>${finding.statement}</blockquote>
<dl class="facts">${rows([
    ['Requirement', finding.requirement],
    ['Source', detail.source],
    ['Clause', `${finding.clause}${detail.clauseText === undefined ? '' : `: ${detail.clauseText}`}`],
    ['Weight', detail.weight],
  ])}</dl></section>
<section aria-labelledby="found" class="v-${finding.verdict}"><h2 id="found">What was found</h2>
<dl class="facts outcome">${rows([['Judgement', judgementWords[finding.judgement]], ...findingRows(finding), ...(detail.rounds === undefined ? [] : [['Rounds', detail.rounds] as const])])}</dl></section>
${exchangeSections(detail)}
<section aria-labelledby="proof"><h2 id="proof">Why this verdict can be trusted</h2>
<p>${sentence(detail.caught)}${detail.faults.length === 0 ? '.' : ': each is a faulty country that the product tries them on.'}</p>
${detail.faults.length > 0 && markup`<ul class="members">${detail.faults.map((fault) => markup`<li>${fault}</li>`)}</ul>`}</section>
<section aria-labelledby="again"><h2 id="again">Again</h2>
<p>Run only this scenario, run it until it is mended, read more about the clause:</p>
<pre tabindex="0">${detail.again.join('\n')}</pre></section>
</main>
<footer><p>Made from <code>run.json</code> by ${record.product.name} ${record.product.version}. Secrets were redacted before anything was written.</p></footer>
</body>
</html>
`.html
}

function rows(pairs: readonly (readonly [string, string])[]): readonly Markup[] {
  return pairs.map(([name, text]) => markup`<dt>${name}</dt><dd>${text}</dd>`)
}

function exchangeSections({ main, others }: FindingDetail): Markup {
  if (main === undefined) return markup`<p>No exchange of the record shows it.</p>`
  const { command, placeholders } = repeatCommand(main)
  return markup`<section aria-labelledby="request"><h2 id="request">The request</h2>
<p>${main.transaction} to the ${main.channel} origin, ${momentText(main.startedAt)}, ${durationText(main.durationMilliseconds)}. Exchange <code>${main.id}</code>.</p>
<pre tabindex="0" aria-label="Command that repeats the request">${command}</pre>
${
  placeholders.length > 0 &&
  markup`<p>Fill in:</p>
<dl class="facts">${placeholders.map(({ name, what }) => markup`<dt><code>$${name}</code></dt><dd>${what}</dd>`)}</dl>`
}</section>
<section aria-labelledby="answer"><h2 id="answer">The answer</h2>
<pre tabindex="0" aria-label="The answer as it came">${wholeAnswerText(main)}</pre>${screenPicture(main)}
<dl class="facts">${factRows(main.facts)}</dl></section>
${
  others.length > 0 &&
  markup`<section aria-labelledby="others"><h2 id="others">Also judged</h2>
<ul class="members">${others.map((exchange) => markup`<li><code>${exchange.id}</code> ${exchangeLineText(exchange)}${screenPicture(exchange)}</li>`)}</ul></section>`
}`
}
