import type { RunRecord } from '../harness/record/run-record.ts'
import { aboutRun } from './html/about-run.ts'
import { attention } from './html/attention.ts'
import { banner } from './html/banner.ts'
import { claimTable } from './html/claim-table.ts'
import { conflictTable } from './html/conflict-table.ts'
import { dataSetCoverage, hasDataSet } from './html/data-set.ts'
import { evidenceOf } from './html/evidence.ts'
import { exchangeTables } from './html/exchange-table.ts'
import { filters } from './html/filters.ts'
import { gaps } from './html/gaps.ts'
import { markup, trusted } from './html/markup.ts'
import { outlineOf } from './html/outline.ts'
import { overview } from './html/overview.ts'
import { scenarioTable } from './html/scenario-table.ts'
import { steps } from './html/steps.ts'
import { foldRounds } from './fold-rounds.ts'
import { script, scriptSha256 } from './script.ts'
import { style } from './style.ts'
import { verdictWords } from './verdict-words.ts'

/** The policy: nothing is loaded but pictures of `bodies/`, and no script runs but ours, whatever a target said. */
const policy = `default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'; script-src 'sha256-${scriptSha256}'; base-uri 'none'; form-action 'none'`

/** One self-contained page of the record, requirement first; links to `bodies/` beside it. Pure: same record, same bytes. */
export function html(whole: RunRecord): string {
  const { record, sameIn } = foldRounds(whole)
  const outline = outlineOf(record, sameIn)
  const inReadingOrder = outline.steps.flatMap(({ requirements }) => requirements.flatMap(({ findings }) => findings))
  const evidence = evidenceOf(record, inReadingOrder)
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${verdictWords[record.verdict].word}: ${record.target.name}, Borderlight run ${record.run.id}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
${banner(record)}
<nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#attention">Needs attention</a></li><li><a href="#requirements">Requirements</a></li><li><a href="#scenarios">Scenarios</a></li><li><a href="#claims">Claims</a></li><li><a href="#conflicts">Where guides disagree</a></li>${hasDataSet(record) && markup`<li><a href="#data-set">Elements of the data set</a></li>`}<li><a href="#not-run">Not run</a></li><li><a href="#evidence">Evidence</a></li><li><a href="#about">About this run</a></li></ul></nav>
<main id="main" tabindex="-1">
${aboutRun(record)}
${overview(record, outline)}
${filters(outline)}
${attention(record, inReadingOrder, evidence)}
${steps(record, outline.steps, evidence)}
${scenarioTable(record, evidence)}
${claimTable(record)}
${conflictTable(record, evidence)}
${dataSetCoverage(record)}
${gaps(record)}
${exchangeTables(evidence)}
</main>
<footer><p>Made from <code>run.json</code> by ${record.product.name} ${record.product.version}. A report shows only what the record holds.</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.html
}
