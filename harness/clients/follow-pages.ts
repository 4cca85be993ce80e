import { readJson } from '../../wire/json.ts'
import type { Exchange } from '../exchange/exchange.ts'

const maximumPages = 200
/** Bytes of all pages together, which are kept as long as the scenario. */
const maximumBytes = 64 * 1024 * 1024

/** The first page and every page after it, by `Bundle.link[next]`; stops at a loop, after 200 pages, or after 64 MiB. */
export async function followPages(
  first: Exchange,
  next: (url: string) => Promise<Exchange>,
): Promise<readonly Exchange[]> {
  const pages = [first]
  const seen = new Set<string>()
  for (;;) {
    const url = nextLinkOf(pages.at(-1))
    const isLong = pages.length >= maximumPages || sizeOf(pages) >= maximumBytes
    if (url === undefined || seen.has(url) || isLong) return pages
    seen.add(url)
    pages.push(await next(url))
  }
}

const sizeOf = (pages: readonly Exchange[]): number =>
  pages.reduce((sum, { response }) => sum + (response?.body.bytes?.byteLength ?? 0), 0)

/** The body as JSON; undefined when it is none, which a check judges. */
export function jsonOf(exchange: Exchange | undefined): unknown {
  const bytes = exchange?.response?.body.bytes
  if (bytes === undefined) return undefined
  const known = parsed.get(bytes) ?? { json: readJson(bytes) }
  parsed.set(bytes, known)
  return known.json
}

/** Bodies that were parsed before; nobody changes what was parsed. */
const parsed = new WeakMap<Uint8Array, { json: unknown }>()

function nextLinkOf(page: Exchange | undefined): string | undefined {
  const bundle = jsonOf(page) as { link?: unknown } | undefined | null
  if (!Array.isArray(bundle?.link)) return undefined
  const links = bundle.link as ({ relation?: unknown; url?: unknown } | null)[]
  const next = links.find((link) => link?.relation === 'next')
  return typeof next?.url === 'string' && next.url !== '' ? next.url : undefined
}
