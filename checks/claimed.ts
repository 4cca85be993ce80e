import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import type { JsonObject } from './json-body.ts'
import { at, jsonBody, listOf, objectsOf, textOf } from './json-body.ts'

const restOf = (capabilities: Exchange): readonly JsonObject[] => objectsOf(at(jsonBody(capabilities), 'rest'))
const resourcesIn = (capabilities: Exchange): readonly JsonObject[] =>
  restOf(capabilities).flatMap((rest) => objectsOf(rest['resource']))

/** A search parameter that a CapabilityStatement names. */
export interface ClaimedParameter {
  name: string
  type: string
}

/** Search parameters of a resource type. */
export function claimedParameters(capabilities: Exchange, resourceType: string): readonly ClaimedParameter[] {
  return resourcesIn(capabilities)
    .filter(({ type }) => type === resourceType)
    .flatMap((resource) => objectsOf(resource['searchParam']))
    .flatMap(({ name, type }) => {
      const text = textOf(name)
      return text === undefined ? [] : [{ name: text, type: textOf(type) ?? 'token' }]
    })
}

/** Formats, short codes as media types. */
export function claimedFormats(capabilities: Exchange): readonly string[] {
  const long: Readonly<Record<string, string>> = { json: 'application/fhir+json', xml: 'application/fhir+xml' }
  return listOf(at(jsonBody(capabilities), 'format')).map(
    (format) => lookedUp(long, textOf(format) ?? '') ?? textOf(format) ?? '(no text)',
  )
}

/** Operations as paths below the base, `Patient/$match`; those of the whole server as `$name`. */
export function claimedOperations(capabilities: Exchange): readonly string[] {
  const named = (holder: JsonObject, prefix: string): string[] =>
    objectsOf(holder['operation']).flatMap(({ name }) => {
      const text = textOf(name)
      return text === undefined ? [] : [`${prefix}$${text.replace(/^\$/, '')}`]
    })
  return [
    ...restOf(capabilities).flatMap((rest) => named(rest, '')),
    ...resourcesIn(capabilities).flatMap((resource) => named(resource, `${textOf(resource['type']) ?? ''}/`)),
  ]
}

/** Whether a CapabilityStatement says that a resource type can be searched. */
export function claimsSearch(capabilities: Exchange, resourceType: string): boolean {
  return resourcesIn(capabilities)
    .filter(({ type }) => type === resourceType)
    .some((resource) => objectsOf(resource['interaction']).some(({ code }) => code === 'search-type'))
}

/** Words of a list in the metadata of the token service. */
export function listedWords(metadata: Exchange, name: string): readonly string[] {
  return listOf(at(jsonBody(metadata), name)).map(String)
}
