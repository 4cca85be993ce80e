import { readJson } from './json.ts'

export interface DecodedJws {
  header: Readonly<Record<string, unknown>>
  claims: Readonly<Record<string, unknown>>
}

/** Three parts in base64url; only an unsigned one (`alg: none`) has an empty signature. */
const compact = /^([\w-]+)\.([\w-]+)\.[\w-]*$/

/** Longest token that is read, in characters; a longer one is opaque. */
const longest = 1024 * 1024

/**
 * Header and claims of a compact JWS, nothing verified; undefined when it is none [RFC 7515 7.1], longer than 1 MiB, or
 * when its JSON is nested deeper than 200 levels. Never throws.
 */
export function decodeJws(token: string): DecodedJws | undefined {
  const [, first = '', second = ''] = (token.length > longest ? undefined : compact.exec(token)) ?? []
  const [header, claims] = [objectIn(first), objectIn(second)]
  return header === undefined || claims === undefined ? undefined : { header, claims }
}

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  const value = readJson(Buffer.from(part, 'base64url'))
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}
