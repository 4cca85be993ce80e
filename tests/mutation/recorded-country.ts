import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { Finding } from '../../harness/record/run-record.ts'

/** What one country was found to do, with the evidence that its findings name. */
export interface RecordedCountry {
  kind: 'reference' | 'lawful' | 'mutant' | 'stub'
  id: string
  findings: readonly Finding[]
  exchanges: readonly RecordedExchange[]
}

/** An exchange without the bytes of its body: they are in the body store. */
export interface RecordedExchange {
  exchange: Exchange
  /** The checks saw the bytes of its body; of bulk they see the facts alone. */
  seesBytes: boolean
}

/** Ids of the exchanges that the evidence of a finding names. */
export function idsIn(evidence: unknown): readonly string[] {
  if (typeof evidence === 'string') return [evidence]
  return typeof evidence === 'object' && evidence !== null ? Object.values(evidence).flatMap(idsIn) : []
}
