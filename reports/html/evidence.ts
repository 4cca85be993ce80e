import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'
import { needsAttention } from '../verdict-words.ts'
import type { FindingView } from './outline.ts'

/** Exchanges shown with headers and facts; the others are rows of a table, so that the page stays small. */
const fullExchangeLimit = 400

export interface ExchangeView {
  exchange: Exchange
  anchor: string
  scenario: string
  /** Anchor of the finding below which the exchange is shown whole; absent when it is only a row of a table. */
  shownBelow?: string
}

/** All exchanges by id, in the order of the record, each with the one place where it is shown. */
export function evidenceOf(
  record: RunRecord,
  inReadingOrder: readonly FindingView[],
): ReadonlyMap<string, ExchangeView> {
  const whole = wholeExchanges(inReadingOrder, new Set(record.exchanges.map(({ id }) => id)))
  const below = new Map<string, string>()
  for (const { finding, anchor } of inReadingOrder)
    for (const id of citedBy(finding)) if (whole.has(id) && !below.has(id)) below.set(id, anchor)
  return new Map(
    record.exchanges.map((exchange, index) => {
      const shownBelow = below.get(exchange.id)
      const scenario = exchange.id.includes('/') ? exchange.id.slice(0, exchange.id.lastIndexOf('/')) : ''
      const view = { exchange, anchor: `x-${index + 1}`, scenario }
      return [exchange.id, shownBelow === undefined ? view : { ...view, shownBelow }]
    }),
  )
}

/** The main exchange first, each once. */
export function citedBy(finding: FindingView['finding']): readonly string[] {
  return [...new Set([...(finding.exchange === undefined ? [] : [finding.exchange]), ...finding.exchanges])]
}

/** What needs attention comes first, then main exchanges, then the rest, up to the limit. */
function wholeExchanges(findings: readonly FindingView[], known: ReadonlySet<string>): ReadonlySet<string> {
  const attention = findings.filter(({ finding }) => needsAttention.includes(finding.verdict))
  const mains = (some: readonly FindingView[]) => some.flatMap(({ finding }) => citedBy(finding).slice(0, 1))
  const all = (some: readonly FindingView[]) => some.flatMap(({ finding }) => citedBy(finding))
  const wanted = [...mains(attention), ...all(attention), ...mains(findings), ...all(findings)]
  return new Set([...new Set(wanted)].filter((id) => known.has(id)).slice(0, fullExchangeLimit))
}
