import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { ConflictId, ReadingOf } from '../../profiles/conflicts/conflicts.ts'
import type { JsonObject } from '../json-body.ts'
import { jsonBody, objectOf, objectsOf, singleObject } from '../json-body.ts'
import { searchsetOf } from '../searchset.ts'

/** An exchange, read once for all questions. */
export interface Seen {
  exchange: Exchange
  /** The body of a success, when it is a JSON object. */
  body: JsonObject | undefined
  /** DocumentReferences of a list. */
  entries: readonly JsonObject[]
  selfLink: string | undefined
  /** Resources of a retrieved report or manifest. */
  document: readonly JsonObject[]
}

/** Which readings of one question an exchange shows; none when it is about something else. */
export type Recogniser<C extends ConflictId> = (seen: Seen) => readonly ReadingOf<C>[]
/** Recognisers of some questions. */
export type Recognisers<C extends ConflictId> = { readonly [Q in C]: Recogniser<Q> }

export function seenIn(exchange: Exchange): Seen {
  const status = exchange.response?.status ?? 0
  const body = status >= 200 && status < 300 ? objectOf(jsonBody(exchange)) : undefined
  // a list that was cut down by _elements does not say what its entries carry
  const isList = exchange.transaction === 'ITI-67' && !/[?&]_elements=/.test(exchange.request.url)
  const list = isList ? searchsetOf(exchange) : undefined
  const isDocument = body?.['resourceType'] === 'Bundle' && exchange.transaction === 'ITI-68'
  return {
    exchange,
    body,
    entries: (list?.matches ?? []).filter((entry) => entry['resourceType'] === 'DocumentReference'),
    selfLink: list?.self,
    document: isDocument ? objectsOf(body['entry']).flatMap((entry) => singleObject(entry['resource'])) : [],
  }
}

/** Each reading that one of the parts shows, once. */
export function shownBy<Part, R extends string>(
  parts: readonly Part[],
  readingOf: (part: Part) => R | readonly R[] | undefined,
): readonly R[] {
  return [...new Set(parts.flatMap((part) => readingOf(part) ?? []))]
}
