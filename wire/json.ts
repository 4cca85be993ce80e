/** Levels of arrays and objects that are read; no walk that calls itself goes deeper. */
const deepest = 200

const [quote, escape, openList, closeList, openObject, closeObject] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Bytes as JSON in UTF-8 [RFC 8259]; undefined when they are none, or nested deeper than 200 levels. Never throws.
 * @param strict bytes that are no UTF-8 are no JSON; otherwise they are read as U+FFFD
 */
export function readJson(bytes: Uint8Array, { strict = false } = {}): unknown {
  if (isTooDeep(bytes)) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: strict }).decode(bytes))
  } catch {
    return undefined // a check judges the bytes
  }
}

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (inString) {
      if (byte === escape) at++
      else if (byte === quote) inString = false
    } else if (byte === quote) inString = true
    else if (byte === openObject || byte === openList) {
      depth++
      if (depth > deepest) return true
    } else if (byte === closeObject || byte === closeList) depth--
  }
  return false
}
