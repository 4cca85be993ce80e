import type { Exchange } from '../harness/exchange/exchange.ts'
import { receivedJson } from '../harness/exchange/received-json.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** The body as JSON; undefined when it is none, or nested deeper than 200 levels. */
export function jsonBody(exchange: Exchange): Json | undefined {
  const bytes = exchange.response?.body.bytes
  return bytes === undefined ? undefined : (receivedJson(bytes) as Json | undefined)
}

export function objectOf(value: Json | undefined): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : []
}

/** The value as a list of one, or of none when it is no object. */
export function singleObject(value: Json | undefined): readonly JsonObject[] {
  const object = objectOf(value)
  return object === undefined ? [] : [object]
}

export function objectsOf(value: Json | undefined): readonly JsonObject[] {
  return listOf(value).flatMap((item) => {
    const object = objectOf(item)
    return object === undefined ? [] : [object]
  })
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Follows names from an object; undefined as soon as one is missing. */
export function at(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  let here = value
  for (const name of path) here = objectOf(here)?.[name]
  return here
}

/** The first value of a header, by name without regard to case. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  return exchange.response?.headers.find(([header]) => header.toLowerCase() === name.toLowerCase())?.[1]
}

/** Media type without parameters, in lower case. */
export function mediaTypeOf(exchange: Exchange): string | undefined {
  return headerOf(exchange, 'content-type')?.split(';')[0]?.trim().toLowerCase()
}

/** What an answer was, in a few words, for `observed`. */
export function answerInWords(exchange: Exchange): string {
  if (exchange.failure !== undefined) return `no answer: ${exchange.failure.code} ${exchange.failure.message}`
  const { response } = exchange
  if (response === undefined) return 'no answer'
  const end = response.body.end === 'complete' ? '' : `, body ${response.body.end}`
  const after = exchange.facts.bytesAfterBody === true ? ', and bytes after it' : ''
  return `${response.status} ${mediaTypeOf(exchange) ?? 'without Content-Type'}, ${response.body.sizeBytes} bytes${end}${after}`
}
