import type { RunRecord } from '../../harness/record/run-record.ts'
import type { SeenClaim } from '../../profiles/claims/seen-claim.ts'
import { chip } from './chip.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { table } from './table.ts'

/** What the target says of itself beside what the run saw; a claim that is not kept is a finding too. */
export function claimTable({ claims, scenarios }: RunRecord): Markup {
  const options = scenarios
    .flatMap(({ findings }) => findings)
    .filter(({ clause }) => clause === 'OP-01/capability-profile-server-b')
  const rows = claims ?? []
  const count = (kept: SeenClaim['kept']): number => rows.filter((one) => one.kept === kept).length
  return markup`<section id="claims" aria-labelledby="claims-title">
<h2 id="claims-title">Claimed and observed</h2>
${options.map(({ verdict, expected, observed }) => markup`<p>Options of the target file: ${chip(verdict)} ${expected ?? ''} ${observed ?? ''}</p>`)}
${
  rows.length === 0
    ? markup`<p>The run saw neither a CapabilityStatement nor metadata of the token service that could be read.</p>`
    : markup`<details class="exchanges"${count('not kept') > 0 && markup` open`}><summary>What the target says of itself <span class="count">${count('kept')} kept, ${count('not kept')} not kept, ${count('open')} open</span></summary>
${table('claims-caption', 'Each claim of the CapabilityStatement and of the token service', ['Said by', 'Claimed', 'Observed', ''], rows.map(row))}</details>`
}</section>`
}

const row = ({ source, claim, observed, kept }: SeenClaim): Markup =>
  markup`<tr><td>${source}</td><th scope="row"><code>${claim}</code></th><td>${observed}</td><td>${kept === 'not kept' ? markup`<strong>not kept</strong>` : kept}</td></tr>
`
