/** One media range of an Accept header [RFC 9110 12.5.1]. */
export interface MediaRange {
  /** In lower case; wild cards as they are. */
  mediaType: string
  /** By name in lower case, unquoted. */
  parameters: ReadonlyMap<string, string>
  /** 0 to 1. */
  quality: number
}

/** Ranges of an Accept header, best first; undefined when it cannot be read. */
export function mediaRanges(accept: string): readonly MediaRange[] | undefined {
  const ranges = splitOutsideQuotes(accept, ',').map((range) => rangeOf(range))
  if (ranges.length === 0) return undefined
  const readable = ranges.flatMap((range) => range ?? [])
  return readable.length === ranges.length ? readable.toSorted((one, other) => other.quality - one.quality) : undefined
}

/** Ranges that may be served: all of a missing header, those with a quality above 0 of another. */
export function acceptableRanges(accept: string | null): readonly MediaRange[] {
  const ranges = accept === null || accept.trim() === '' ? anything : (mediaRanges(accept) ?? [])
  return ranges.filter(({ quality }) => quality > 0)
}

const anything: readonly MediaRange[] = [{ mediaType: '*/*', parameters: new Map(), quality: 1 }]

function rangeOf(text: string): MediaRange | undefined {
  const [name = '', ...rest] = splitOutsideQuotes(text, ';').map((part) => part.trim())
  if (!/^[\w!#$%&'*+.^`|~-]+\/[\w!#$%&'*+.^`|~-]+$/.test(name)) return undefined
  const parameters = new Map(rest.map((part) => parameterOf(part)))
  if ([...parameters.keys()].includes('')) return undefined
  const quality = Number(parameters.get('q') ?? '1')
  return quality >= 0 && quality <= 1 ? { mediaType: name.toLowerCase(), parameters, quality } : undefined
}

function parameterOf(text: string): readonly [string, string] {
  const equals = text.indexOf('=')
  if (equals <= 0) return ['', text]
  const value = text.slice(equals + 1).trim()
  return [text.slice(0, equals).trim().toLowerCase(), value.replace(/^"(.*)"$/s, '$1')]
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): readonly string[] {
  return text.match(separator === ',' ? /(?:"[^"]*"|[^",])+/g : /(?:"[^"]*"|[^";])+/g) ?? []
}
