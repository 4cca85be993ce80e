export interface DecodedJws {
  header: Readonly<Record<string, unknown>>
  claims: Readonly<Record<string, unknown>>
}

/** Three parts in base64url; only an unsigned one (`alg: none`) has an empty signature. */
const compact = /^([\w-]+)\.([\w-]+)\.[\w-]*$/

/** Header and claims of a compact JWS, nothing verified; undefined when it is none [RFC 7515 7.1]. */
export function decodeJws(token: string): DecodedJws | undefined {
  const [, first = '', second = ''] = compact.exec(token) ?? []
  const [header, claims] = [objectIn(first), objectIn(second)]
  return header === undefined || claims === undefined ? undefined : { header, claims }
}

function objectIn(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
