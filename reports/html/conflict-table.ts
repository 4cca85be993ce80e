import type { RunRecord } from '../../harness/record/run-record.ts'
import type { Conflict, Reading, SeenConflict } from '../../profiles/conflicts/conflict.ts'
import { conflicts } from '../../profiles/conflicts/conflicts.ts'
import type { ExchangeView } from './evidence.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'
import { table } from './table.ts'

/** Questions on which guides disagree: the reading that the target uses, every source, and where it was seen. */
export function conflictTable(record: RunRecord, evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const { conflicts: found } = record
  return markup`<section id="conflicts" aria-labelledby="conflicts-title">
<h2 id="conflicts-title">Where guides disagree</h2>
<p>Every reading below is lawful and accepted; none moves a verdict. What stands here is what partners of this target have to expect.</p>
${
  found === undefined
    ? markup`<p>This record was written by a version that did not look for them.</p>`
    : table(
        'conflicts-caption',
        `${found.filter(({ seen }) => seen.length > 0).length} of ${found.length} questions were answered by what this run saw`,
        ['Question', 'The target', 'Readings and their sources', 'Seen in'],
        found.map((one) => conflictRow(one, evidence)),
      )
}</section>`
}

function conflictRow({ conflict, seen }: SeenConflict, evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const known: Conflict | undefined = Object.hasOwn(conflicts, conflict)
    ? conflicts[conflict as keyof typeof conflicts]
    : undefined
  const used = new Set(seen.map(({ reading }) => reading))
  return markup`<tr><th scope="row">${known?.question ?? conflict} <span class="origin"><code>${conflict}</code></span></th><td>${
    seen.length === 0
      ? markup`<span class="origin">not seen in this run</span>`
      : seen.map(({ reading }) => markup`<strong class="note">${textOf(known, reading)}</strong>`)
  }${seen.length > 1 && markup`<span class="note">more than one reading</span>`}</td><td>${Object.entries(
    known?.readings ?? {},
  ).map(
    ([id, one]) => markup`<span class="note">${used.has(id) ? '● ' : '○ '}${one.text}: ${sourceOf(one)}</span>`,
  )}</td><td>${seen.map(
    ({ count, exchanges }) =>
      markup`<span class="note">${exchanges.map((id, index) => markup`${index > 0 && ', '}${reference(id, evidence)}`)}${count > exchanges.length && ` and ${count - exchanges.length} more`}</span>`,
  )}</td></tr>
`
}

function reference(id: string, evidence: ReadonlyMap<string, ExchangeView>): Markup {
  const view = evidence.get(id)
  return view === undefined ? markup`${id}` : markup`<a href="#${view.anchor}">${id}</a>`
}

const textOf = (known: Conflict | undefined, reading: string): string => known?.readings[reading]?.text ?? reading
const sourceOf = ({ guide, version, anchor }: Reading): string => `${guide} ${version}, ${anchor}`
