import type { Exchange } from '../harness/exchange/exchange.ts'
import type { JsonObject } from './json-body.ts'
import { at, jsonBody, listOf, objectOf, objectsOf, textOf, singleObject } from './json-body.ts'

export interface Searchset {
  bundle: JsonObject
  /** Matches (`search.mode` match or absent), OperationOutcomes and includes left out. */
  matches: readonly JsonObject[]
  outcomes: readonly JsonObject[]
  /** Entries that hold no resource; 1 for an `entry` that is no array. */
  broken: number
  total: number | undefined
  self: string | undefined
  next: string | undefined
}

/** A searchset Bundle of an answer with status 200; undefined when it is anything else. */
export function searchsetOf(exchange: Exchange): Searchset | undefined {
  if (exchange.response?.status !== 200) return undefined
  const bundle = objectOf(jsonBody(exchange))
  if (bundle?.['resourceType'] !== 'Bundle' || bundle['type'] !== 'searchset') return undefined
  const entries = objectsOf(bundle['entry'])
  const resources = (modes: readonly (string | undefined)[]): JsonObject[] =>
    entries
      .filter((entry) => modes.includes(textOf(at(entry, 'search', 'mode'))))
      .flatMap((entry) => singleObject(entry['resource']))
  const matches = resources(['match', undefined]).filter((resource) => resource['resourceType'] !== 'OperationOutcome')
  const link = (relation: string): string | undefined =>
    textOf(objectsOf(bundle['link']).find((one) => one['relation'] === relation)?.['url'])
  const total = bundle['total']
  const entry = bundle['entry']
  const written = Array.isArray(entry) ? listOf(entry).length : entry === undefined ? 0 : 1
  return {
    bundle,
    matches,
    outcomes: entries
      .flatMap((entry) => singleObject(entry['resource']))
      .filter((resource) => resource['resourceType'] === 'OperationOutcome'),
    broken: written - entries.filter((one) => objectOf(one['resource']) !== undefined).length,
    total: typeof total === 'number' ? total : undefined,
    self: link('self'),
    next: link('next'),
  }
}

/** Parameters of the self link, in order; undefined when the Bundle has none that parses. */
export function appliedParameters(list: Searchset): URLSearchParams | undefined {
  if (list.self === undefined) return undefined
  const query = list.self.indexOf('?')
  return new URLSearchParams(query === -1 ? '' : list.self.slice(query + 1))
}
