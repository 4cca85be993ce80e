export interface MultipartPart {
  headers: readonly (readonly [name: string, value: string])[]
  /** A view of the body handed in, not a copy. */
  body: Uint8Array
}

export interface Multipart {
  boundary: string | undefined
  /** Media type that the `type` parameter names, in lower case and without parameters. */
  type: string | undefined
  parts: readonly MultipartPart[]
  /** Broken rules of multipart/related, in words; empty when the framing is right. */
  problems: readonly string[]
}

/** Parameters of a Content-Type, with whether each was quoted. */
export function parseContentType(value: string): {
  mediaType: string
  parameters: ReadonlyMap<string, { value: string; quoted: boolean }>
} {
  const parameters = new Map<string, { value: string; quoted: boolean }>()
  const pattern = /;\s*([^=;\s]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g
  for (const [, name = '', quoted, bare = ''] of value.matchAll(pattern))
    parameters.set(name.toLowerCase(), {
      value: quoted?.replaceAll(/\\(.)/g, '$1') ?? bare,
      quoted: quoted !== undefined,
    })
  return { mediaType: (value.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

/** More parts than this are not read: a hostile body must not fill memory with bookkeeping. */
const maximumParts = 100_000
/** Header lines of one part: more are not read. */
const maximumHeaders = 100
/** Bytes of the headers of one part. */
const maximumHeaderBytes = 64 * 1024
const maximumProblems = 100

/**
 * Reads a multipart/related body strictly, and names every rule it breaks [RFC 2046 5.1, RFC 2387, PS3.18 8.6.1.2]:
 * every part is of the type that the `type` parameter names.
 * Never throws; what can be read of a broken body is read. Limits: 100,000 parts, 100 headers of 64 KiB a part, 100 problems;
 * bodies of parts are views.
 */
export function readMultipart(contentType: string, body: Uint8Array): Multipart {
  const problems: string[] = []
  const { mediaType, parameters } = parseContentType(contentType)
  if (mediaType !== 'multipart/related')
    problems.push(`the media type is ${mediaType || 'missing'}, not multipart/related`)
  const typeParameter = parameters.get('type')
  const type = typeParameter === undefined ? undefined : parseContentType(typeParameter.value).mediaType
  if (typeParameter === undefined) problems.push('the Content-Type has no type parameter')
  else {
    if (!typeParameter.quoted && typeParameter.value.includes('/'))
      problems.push('the type parameter is not quoted, though it holds a slash')
    if (!type?.includes('/')) problems.push(`the type parameter is ${typeParameter.value || 'empty'}, no media type`)
  }
  const boundary = parameters.get('boundary')?.value
  if (boundary === undefined || boundary === '')
    return { boundary: undefined, type, parts: [], problems: [...problems, 'no boundary'] }
  if (boundary.length > 70) problems.push('the boundary is longer than 70 characters')
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = Buffer.from(`--${boundary}`)
  const places = delimiterPlaces(bytes, delimiter, problems)
  if (places.length === 0)
    return { boundary, type, parts: [], problems: [...problems, 'the boundary does not occur in the body'] }
  const [first = 0] = places
  if (bytes.subarray(0, first).toString('latin1').trim() !== '') problems.push('bytes before the first boundary')
  const closing = places.findIndex(
    (place) => bytes.toString('latin1', place + delimiter.length, place + delimiter.length + 2) === '--',
  )
  if (closing === -1) problems.push('no closing boundary: the last "--" is missing')
  const ends = closing === -1 ? [...places, bytes.length] : places.slice(0, closing + 1)
  const parts: MultipartPart[] = []
  const partType = type?.includes('/') === true ? type : 'application/dicom'
  for (const [index, place] of ends.slice(0, -1).entries()) {
    const end = ends[index + 1] ?? bytes.length
    parts.push(
      readPart(bytes, {
        start: place + delimiter.length,
        end,
        number: index + 1,
        cut: end === bytes.length && closing === -1,
        type: partType,
        problems,
      }),
    )
  }
  if (parts.length === 0) problems.push('no part')
  if (closing !== -1) {
    const rest = bytes.subarray((places[closing] ?? 0) + delimiter.length + 2)
    if (rest.toString('latin1').trim() !== '') problems.push('bytes after the closing boundary')
  }
  return { boundary, type, parts, problems: [...new Set(problems)].slice(0, maximumProblems) }
}

/** Where boundary lines begin. A line that only begins like one is no boundary, yet must not occur [RFC 2046 5.1.1]. */
function delimiterPlaces(bytes: Buffer, delimiter: Buffer, problems: string[]): number[] {
  const places: number[] = []
  let from = 0
  while (places.length < maximumParts) {
    const place = bytes.indexOf(delimiter, from)
    if (place === -1) break
    const after = bytes.toString('latin1', place + delimiter.length, place + delimiter.length + 2)
    const atLineStart = place === 0 || bytes[place - 1] === 0x0a
    if (atLineStart && (after === '\r\n' || after === '--' || after.startsWith('\n') || /^[ \t]/.test(after)))
      places.push(place)
    else if (atLineStart && problems.length < maximumProblems)
      problems.push(`a line that is no boundary begins like one, at byte ${place}`)
    from = place + delimiter.length
  }
  return places
}

function readPart(
  bytes: Buffer,
  {
    start,
    end,
    number,
    cut,
    type,
    problems,
  }: { start: number; end: number; number: number; cut: boolean; type: string; problems: string[] },
): MultipartPart {
  let place = start
  while (bytes[place] === 0x20 || bytes[place] === 0x09) place += 1
  if (bytes[place] === 0x0d && bytes[place + 1] === 0x0a) place += 2
  else if (bytes[place] === 0x0a) {
    place += 1
    problems.push(`part ${number}: the boundary line ends by LF alone`)
  } else if (place < bytes.length) problems.push(`part ${number}: text behind the boundary on its line`)
  const noHeaders = bytes[place] === 0x0d && bytes[place + 1] === 0x0a
  // looked for in this part alone: many parts without headers must not each be searched to the end of the body
  const found = noHeaders ? -2 : bytes.subarray(place, Math.max(place, end)).indexOf('\r\n\r\n')
  const headersEnd = place + found
  if (found === -1) {
    problems.push(`part ${number}: its headers do not end by an empty line`)
    return { headers: [], body: bytes.subarray(place, Math.max(place, end)) }
  }
  const text = noHeaders ? '' : bytes.toString('latin1', place, Math.min(headersEnd, place + maximumHeaderBytes))
  const lines = text.split('\r\n', maximumHeaders + 1).filter((line) => line !== '')
  if (lines.length > maximumHeaders || (!noHeaders && headersEnd - place > maximumHeaderBytes))
    problems.push(`part ${number}: more than ${maximumHeaders} headers or ${maximumHeaderBytes} bytes of them`)
  const headers = lines.slice(0, maximumHeaders).map((line): [string, string] => {
    const colon = line.indexOf(':')
    return colon === -1 ? [line, ''] : [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
  })
  const contentType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  if (contentType === undefined) problems.push(`part ${number}: no Content-Type`)
  else if (parseContentType(contentType).mediaType !== type)
    problems.push(`part ${number}: Content-Type ${contentType}, not ${type}`)
  const bodyStart = headersEnd + 4
  let bodyEnd = Math.max(bodyStart, end)
  if (!cut) {
    if (bytes[bodyEnd - 2] === 0x0d && bytes[bodyEnd - 1] === 0x0a) bodyEnd -= 2
    else if (bytes[bodyEnd - 1] === 0x0a) {
      bodyEnd -= 1
      problems.push(`part ${number}: no CRLF before the boundary`)
    }
  }
  return { headers, body: bytes.subarray(bodyStart, Math.max(bodyStart, bodyEnd)) }
}
