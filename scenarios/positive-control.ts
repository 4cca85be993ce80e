import type { JsonObject } from '../checks/json-body.ts'
import { searchsetOf } from '../checks/searchset.ts'
import type { Exchange } from '../harness/exchange/exchange.ts'

/** Entries of a list that is not empty: what a refusal or an empty answer is held against. */
export function listedIn(exchange: Exchange): readonly JsonObject[] | undefined {
  const matches = searchsetOf(exchange)?.matches
  return matches === undefined || matches.length === 0 ? undefined : matches
}
