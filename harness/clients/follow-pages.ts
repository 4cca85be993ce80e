import type { Exchange } from '../exchange/exchange.ts'

const maximumPages = 200

/** The first page and every page after it, by `Bundle.link[next]`; stops at a loop or after 200 pages. */
export async function followPages(
  first: Exchange,
  next: (url: string) => Promise<Exchange>,
): Promise<readonly Exchange[]> {
  const pages = [first]
  const seen = new Set<string>()
  for (;;) {
    const url = nextLinkOf(pages.at(-1))
    if (url === undefined || seen.has(url) || pages.length >= maximumPages) return pages
    seen.add(url)
    pages.push(await next(url))
  }
}

/** The body as JSON; undefined when it is none, which a check judges. */
export function jsonOf(exchange: Exchange | undefined): unknown {
  const bytes = exchange?.response?.body.bytes
  if (bytes === undefined) return undefined
  const known = parsed.get(bytes) ?? { json: parse(bytes) }
  parsed.set(bytes, known)
  return known.json
}

/** Bodies that were parsed before; nobody changes what was parsed. */
const parsed = new WeakMap<Uint8Array, { json: unknown }>()

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined // a check judges the bytes; here only a link or an endpoint was looked for
  }
}

function nextLinkOf(page: Exchange | undefined): string | undefined {
  const bundle = jsonOf(page) as { link?: unknown } | undefined | null
  if (!Array.isArray(bundle?.link)) return undefined
  const next = (bundle.link as { relation?: unknown; url?: unknown }[]).find((link) => link.relation === 'next')
  return typeof next?.url === 'string' && next.url !== '' ? next.url : undefined
}
