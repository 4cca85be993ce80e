import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Json, JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'

/** Clocks of two countries may differ so much. */
const toleranceMilliseconds = 120_000

/** The id that a call carried [C-8]. */
function requestIdOf(access: Exchange): string | undefined {
  return access.request.headers.find(([name]) => name.toLowerCase() === 'x-request-id')?.[1]
}

export const isRead = (access: Exchange): boolean => ['ITI-68', 'RAD-107', 'FHIR-read'].includes(access.transaction)

/** How an access is named in a finding. */
export const accessName = (access: Exchange): string =>
  `${access.transaction} ${access.request.method} ${new URL(access.request.url).pathname}`

export function codesOf(value: Json | undefined): readonly string[] {
  return [...objectsOf(at(value, 'coding')), ...objectsOf(value)].flatMap((coding) => textOf(coding['code']) ?? [])
}

/** The query of an event, decoded; undefined when there is none or it is no base64. */
export function queryOf(event: JsonObject): string | undefined {
  const query = objectsOf(event['entity']).flatMap((entity) => textOf(entity['query']) ?? [])[0]
  if (query === undefined || !/^[A-Za-z0-9+/\s]+(?:=[=\s]*)?$/.test(query)) return undefined
  return decoded(query)
}

function decoded(base64: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  let bits = 0
  let held = 0
  let text = ''
  for (const character of base64) {
    const value = alphabet.indexOf(character)
    if (value === -1) continue
    held = ((held << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    text += String.fromCharCode((held >> bits) & 0xff)
  }
  return text
}

/** Does an event carry the request id of an access? */
export function carriesRequestId(event: JsonObject, access: Exchange): boolean {
  const id = requestIdOf(access)
  return (
    id !== undefined &&
    objectsOf(event['entity']).some((entity) => textOf(at(entity, 'what', 'identifier', 'value')) === id)
  )
}

/** The value that only this access asks for: a document's id, a study's UID, a type of resource. */
function objectOf(access: Exchange): string {
  const { pathname } = new URL(access.request.url)
  const study = /\/studies\/([^/]+)/.exec(pathname)?.[1]
  return (
    study ??
    pathname
      .replace(/\/_search$/, '')
      .split('/')
      .at(-1) ??
    pathname
  )
}

/** Is the event of the same kind of access to the same object? */
function isOfKind(event: JsonObject, access: Exchange): boolean {
  const action = textOf(event['action'])
  if (action !== undefined && action !== (isRead(access) ? 'R' : 'E')) return false
  const entities = objectsOf(event['entity'])
  const object = objectOf(access)
  const named = entities.some((entity) =>
    [at(entity, 'what', 'reference'), at(entity, 'what', 'identifier', 'value')].some(
      (value) =>
        textOf(value)
          ?.replace(/^urn:oid:/, '')
          .endsWith(object) === true,
    ),
  )
  return named || queryOf(event)?.includes(object) === true
}

/** Was the event recorded about when the access happened? */
function isOfTime(event: JsonObject, access: Exchange): boolean {
  const recorded = Date.parse(textOf(event['recorded']) ?? '')
  return Math.abs(recorded - Date.parse(access.startedAt)) <= toleranceMilliseconds
}

/** The event of an access: by request id, or by time and object; otherwise one of its kind; undefined when there is none. */
export function eventOf(
  events: readonly JsonObject[],
  access: Exchange,
): { event: JsonObject; by: 'request id' | 'time and object' | 'kind alone' } | undefined {
  const byId = events.find((event) => carriesRequestId(event, access))
  if (byId !== undefined) return { event: byId, by: 'request id' }
  const ofKind = events.filter((event) => isOfKind(event, access))
  const byTime = ofKind.find((event) => isOfTime(event, access))
  if (byTime !== undefined) return { event: byTime, by: 'time and object' }
  const [event] = ofKind
  return event === undefined ? undefined : { event, by: 'kind alone' }
}
