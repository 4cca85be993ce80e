import type { RunRecord } from '../../harness/record/run-record.ts'
import { momentText } from '../quantity.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** What the verdict rests on: target, run, product, guideline, guides, certificates. */
export function aboutRun({ target, run, product, guideline }: RunRecord): Markup {
  const offset = run.clockOffsetSeconds
  return markup`<details id="about" class="exchanges"><summary><strong>About this run</strong> <span class="count">${product.name} ${product.version} (${product.commit}) · ${guideline.release}, requirements ${guideline.requirementsSha256.slice(0, 12)} · ${target.options.length === 0 ? 'no option' : `options ${target.options.join(', ')}`} · seed ${run.seed}</span></summary>
<div class="columns">
<section aria-labelledby="about-target"><h2 id="about-target">Target</h2><dl class="facts">
<dt>Name</dt><dd>${target.name}, as Country A (NCPeH-A)</dd>
<dt>Options</dt><dd>${target.options.length === 0 ? 'none claimed' : target.options.join(', ')}; dialect ${target.dialect}</dd>
${pairRows('Origin', target.origins)}<dt>Target file</dt><dd>SHA-256 <code>${target.fileSha256}</code></dd></dl></section>
<section aria-labelledby="about-run"><h2 id="about-run">Run</h2><dl class="facts">
<dt>Id</dt><dd><code>${run.id}</code></dd>
<dt>Began</dt><dd>${momentText(run.startedAt)}</dd>
<dt>Ended</dt><dd>${run.finishedAt === undefined ? 'not recorded' : momentText(run.finishedAt)}</dd>
<dt>Host</dt><dd>${run.host}; seed <code>${run.seed}</code></dd>
<dt>Clock</dt><dd>${offset === undefined ? 'the target sent no Date header' : clockText(offset)}</dd>
<dt>Product</dt><dd>${product.name} ${product.version}, commit <code>${product.commit}</code></dd></dl></section>
<section aria-labelledby="about-guides"><h2 id="about-guides">Judged by</h2><dl class="facts">
<dt>Guideline</dt><dd>${guideline.name}, ${guideline.release}</dd>
<dt>Requirements</dt><dd>SHA-256 <code>${guideline.requirementsSha256}</code></dd>
${pairRows('', target.guides)}</dl></section>
<section aria-labelledby="about-certificates"><h2 id="about-certificates">Certificates seen</h2>${
    Object.keys(target.certificates).length === 0
      ? markup`<p>None: no TLS handshake with the target was recorded.</p>`
      : markup`<dl class="facts">${pairRows('', target.certificates)}</dl>`
  }</section>
</div></details>`
}

function pairRows(prefix: string, pairs: Readonly<Record<string, string>>): readonly Markup[] {
  return Object.entries(pairs).map(
    ([name, value]) => markup`<dt>${`${prefix} ${name}`.trim()}</dt><dd><code>${value}</code></dd>
`,
  )
}

function clockText(offsetSeconds: number): string {
  if (offsetSeconds === 0) return 'the target agrees with ours to the second'
  return `the target is ${Math.abs(offsetSeconds)} s ${offsetSeconds > 0 ? 'ahead of' : 'behind'} ours`
}
