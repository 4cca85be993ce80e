import { readJson } from '../../wire/json.ts'

/** Bodies that were read before: one body is judged by many checks, and nobody changes what was read. */
const known = new WeakMap<Uint8Array, { json: unknown }>()

/** A body as JSON, strictly UTF-8; undefined when it is none, or nested deeper than 200 levels. Of the same bytes once. */
export function receivedJson(bytes: Uint8Array): unknown {
  const before = known.get(bytes)
  if (before !== undefined) return before.json
  const json = readJson(bytes, { strict: true })
  known.set(bytes, { json })
  return json
}
