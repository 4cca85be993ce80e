import type { RunRecord } from '../../harness/record/run-record.ts'
import { requirements } from '../../profiles/requirements/requirements.ts'
import type { RequirementRow } from '../../profiles/requirements/requirement.ts'
import { notReached } from '../not-reached.ts'
import { countText } from '../quantity.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { table } from './table.ts'

/** What this run does not say: scenarios that did not run, and requirements that no finding judges. */
export function gaps(record: RunRecord): Markup {
  const missing = notReached(record)
  const judged = new Set(
    record.scenarios.flatMap(({ findings }) => findings.map(({ requirement }) => requirement as string)),
  )
  const silent = Object.entries<RequirementRow>(requirements).filter(([id]) => !judged.has(id))
  return markup`<section id="not-run" aria-labelledby="not-run-title">
<h2 id="not-run-title">Not run, not judged</h2>
${
  missing.length === 0
    ? markup`<p>Every planned scenario ran.</p>`
    : table(
        'not-run-caption',
        `${countText(missing.length, 'scenario')} planned and not run`,
        ['Scenario', 'Why'],
        missing.map(({ id, why }) => markup`<tr><th scope="row"><code>${id}</code></th><td>${why}</td></tr>`),
      )
}
<details class="exchanges"><summary>Requirements of the guideline that no finding of this run judges <span class="count">${silent.length}</span></summary>
${table(
  'silent-caption',
  'Requirements without a finding in this run',
  ['Requirement', 'Level', 'Statement', 'Why'],
  silent.map(
    ([id, row]) =>
      markup`<tr><th scope="row">${id}</th><td>${row.level}</td><td>${row.statement}</td><td>${reasonOf(row)}</td></tr>
`,
  ),
)}</details>
</section>`
}

function reasonOf({ clauses, sameAs }: RequirementRow): string {
  if (sameAs !== undefined) return `proved by ${sameAs.join(', ')}`
  const reasons = Object.values(clauses).flatMap(({ reason }) => (reason === undefined ? [] : [reason]))
  if (reasons.length < Object.keys(clauses).length) return 'no scenario of this run reached it'
  return [
    ...new Set(
      reasons.map(({ kind, why }) =>
        kind === 'waits' ? `a later version: ${why}` : kind === 'run' ? `only ${why} judges it` : why,
      ),
    ),
  ].join('; ')
}
