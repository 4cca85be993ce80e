import { base64url } from 'jose'

/** Parameters of a search, in order, from the URL and, for POST `_search`, from the form. */
export async function searchParametersOf(
  request: Request,
): Promise<readonly (readonly [string, string])[] | undefined> {
  const inUrl = [...new URL(request.url).searchParams]
  if (request.method !== 'POST') return inUrl
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType)) return undefined
  return [...inUrl, ...new URLSearchParams(await request.text())]
}

/** `Prefer: handling=strict` [FHIR R4 search, 3.1.1.6.2]. */
export function isStrict(headers: Headers): boolean {
  return (headers.get('prefer') ?? '').split(/[,;]/).some((preference) => preference.trim() === 'handling=strict')
}

/** What a page continues: applied parameters, where it begins, how many. */
export interface Cursor {
  applied: readonly (readonly [string, string])[]
  offset: number
  count: number
}

/** An opaque text for a `next` link. */
export function writeCursor(cursor: Cursor): string {
  return base64url.encode(JSON.stringify([cursor.applied, cursor.offset, cursor.count]))
}

/** The cursor of a `next` link; undefined when it is none of ours. */
export function readCursor(text: string): Cursor | undefined {
  try {
    const [applied, offset, count] = JSON.parse(new TextDecoder().decode(base64url.decode(text))) as unknown[]
    if (!Array.isArray(applied) || !Number.isInteger(offset) || !Number.isInteger(count)) return undefined
    const pairs = (applied as unknown[]).filter(
      (pair): pair is [string, string] => Array.isArray(pair) && pair.length === 2,
    )
    const cursor = { applied: pairs, offset: Number(offset), count: Number(count) }
    return cursor.offset >= 0 && cursor.count > 0 ? cursor : undefined
  } catch {
    return undefined // not JSON: the caller answers 400
  }
}
