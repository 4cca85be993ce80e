import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimsSeen } from '../../checks/readings/claims-seen.ts'
import { readingsSeen } from '../../checks/readings/readings-seen.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { RunRecord } from '../../harness/record/run-record.ts'

/** The record with what its exchanges show of each question on which guides disagree, and of what the target claims. @param folder holds `bodies/` */
export function withConflicts(record: RunRecord, folder: string): RunRecord {
  const exchanges = record.exchanges.map((exchange) => withJsonBody(exchange, folder))
  return { ...record, conflicts: readingsSeen(exchanges), claims: claimsSeen(exchanges) }
}

/** Bulk is measured by its facts; what is JSON is read. */
function withJsonBody(exchange: Exchange, folder: string): Exchange {
  const { channel, response } = exchange
  const file = response?.body.file
  if (file === undefined || response === undefined || (channel !== 'fhir' && channel !== 'token')) return exchange
  const isJson = response.headers.some(([name, value]) => name.toLowerCase() === 'content-type' && /json/i.test(value))
  const path = join(folder, 'bodies', file)
  if (!isJson || !existsSync(path)) return exchange
  return { ...exchange, response: { ...response, body: { ...response.body, bytes: readFileSync(path) } } }
}
