import { getRequestListener } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { recordAccess } from './audit/access-log.ts'
import { contextOf, coreOf } from './core.ts'
import type { Present } from './environment.ts'
import type { AnswerContext, CountryA } from './country.ts'
import type { OriginName } from './country-world.ts'
import { retrievalUids, wado } from './dicomweb/wado.ts'
import { knownBytes } from './fhir/fhir-answer.ts'
import { peerOf } from './origin-server.ts'
import type { Handler } from './origin-server.ts'
import type { SeenRequest } from './simulator-config.ts'
import { wireAnswerOf, writeAnswer } from './write-answer.ts'
import type { WireAnswer } from './write-answer.ts'

/** What the handler of an origin is told. */
export interface OriginWays {
  origin: OriginName
  present: () => Present
  now: () => Date
  nextId: () => string
  onRequest: ((request: SeenRequest) => void) | undefined
}

/** The handler of one origin: bulk retrieval on the raw request, the rest through the core. */
export function originHandler({ origin, present, now, nextId, onRequest }: OriginWays): Handler {
  const core = coreOf(origin, present)
  const requestIdOf = (incoming: IncomingMessage): string => {
    const sent = incoming.headers['x-request-id']
    return typeof sent === 'string' && /^[\w.:-]{1,128}$/.test(sent) ? sent : nextId()
  }
  const listener = getRequestListener(
    async (request, environment) => {
      const { incoming, outgoing } = environment as { incoming: IncomingMessage; outgoing: ServerResponse }
      const peer = peerOf(incoming.socket)
      const response = await core(request, peer)
      response.headers.set('X-Request-Id', requestIdOf(incoming))
      const { writeBody } = present().country
      if (writeBody !== undefined) {
        const context = contextOf(origin, request.method, new URL(request.url), request.headers, peer)
        await writeBody(await wireAnswerOf(response), outgoing, context)
        return RESPONSE_ALREADY_SENT
      }
      const bytes = knownBytes(response)
      if (bytes === undefined) return response
      outgoing.writeHead(response.status, [...response.headers, ['content-length', String(bytes.byteLength)]].flat())
      outgoing.end(request.method === 'HEAD' ? undefined : bytes)
      return RESPONSE_ALREADY_SENT
    },
    { overrideGlobalObjects: false },
  )
  return (incoming, outgoing) => {
    const { method = 'GET', url = '/', rawHeaders } = incoming
    const peer = peerOf(incoming.socket)
    onRequest?.({ at: now(), origin, method, url, rawHeaders, peer })
    const place = URL.canParse(url, 'http://origin') ? new URL(url, 'http://origin') : undefined
    const uids =
      origin === 'fhir' || origin === 'viewer' || place === undefined ? undefined : retrievalUids(place.pathname)
    if (uids === undefined || place === undefined) {
      void listener(incoming, outgoing)
      return
    }
    const { country } = present()
    const context = contextOf(origin, method, place, headersOf(rawHeaders), peer)
    bulk(country, context, uids, requestIdOf(incoming), outgoing).catch((error: unknown) => {
      outgoing.destroy(error instanceof Error ? error : undefined)
    })
  }
}

async function bulk(
  country: CountryA,
  context: AnswerContext,
  uids: readonly string[],
  requestId: string,
  outgoing: ServerResponse,
): Promise<void> {
  const found = await wado(country, context, uids)
  const answer = found instanceof Response ? await wireAnswerOf(found) : found
  const identified: WireAnswer = { ...answer, headers: [...answer.headers, ['X-Request-Id', requestId]] }
  const last = country.bulkAnswer?.(identified, context) ?? identified
  recordAccess(country, context, last.status, '')
  await (country.writeBody ?? writeAnswer)(last, outgoing, context)
}

/** The peer's headers as the standard object. */
function headersOf(rawHeaders: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
  return headers
}
