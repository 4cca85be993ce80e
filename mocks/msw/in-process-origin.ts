import { contextOf, coreOf } from '../country-a/core.ts'
import type { Present } from '../country-a/environment.ts'
import type { OriginName, Peer } from '../country-a/country-world.ts'
import { retrievalUids, wado } from '../country-a/dicomweb/wado.ts'
import type { WireAnswer } from '../country-a/write-answer.ts'

/** The peer of a call that used no connection: what certificates would say is taken as said. */
const peer: Peer = { address: undefined, verified: true }

/**
 * One origin of Country A as a function of the request.
 * @param at `base` is where callers see it, `place` the path under which the core serves the same
 */
export function inProcessOrigin(
  origin: OriginName,
  present: Present,
  at: { base: string; place: string },
): (request: Request) => Promise<Response> {
  const core = coreOf(origin, () => present)
  return async (request) => {
    const { pathname, search } = new URL(request.url)
    const place = `${at.place}${pathname.slice(new URL(at.base).pathname.replace(/\/$/, '').length)}`
    const url = new URL(`${place}${search}`, at.base)
    const uids = origin === 'fhir' ? undefined : retrievalUids(place)
    if (uids === undefined) return await core(await moved(request, url), peer)
    const { country } = present
    const context = contextOf(origin, request.method, url, request.headers, peer)
    const found = await wado(country, context, uids)
    return found instanceof Response ? found : await wholeOf(country.bulkAnswer?.(found, context) ?? found)
  }
}

/** The same request at another URL; its body is read first, since a browser lends a stream to nobody. */
async function moved(request: Request, url: URL): Promise<Request> {
  const { method, headers } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(url, { method, headers, ...(hasBody ? { body: await request.arrayBuffer() } : {}) })
}

/** A bulk answer with all of its body in memory. */
async function wholeOf({ status, headers, body }: WireAnswer): Promise<Response> {
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  const whole = await new Blob(pieces as BlobPart[]).arrayBuffer()
  return new Response(whole, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) })
}
