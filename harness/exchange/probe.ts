import { createHash, randomUUID } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { JSONWebKeySet } from 'jose'
import type { Target } from '../target/target.ts'
import type { BodyEnd, Channel, Exchange, ExchangeFailure, Facts, RawHeaders, Transaction } from './exchange.ts'
import { collectedBytes } from './collected-bytes.ts'
import type { CollectedBytes } from './collected-bytes.ts'
import { connectionName, secureOptionsOf } from './secure-options.ts'
import { accessTokenIn, retakeFacts, tokenFact } from './facts.ts'
import { failureOf } from './failure.ts'
import { documentFacts } from './document-facts.ts'
import { peerOf } from './peer-certificate.ts'
import { leaksIn, redactBytes, redactHeaders, redactText, withoutIssuedTokens } from './redact.ts'
import { knownBody } from './known-body.ts'
import { latin1Of } from './latin1-text.ts'
import { isEncoded, looksLikeText } from './text-body.ts'
import type { SecretBook } from './secret-book.ts'
import { goThroughProxy, isOfTls } from './proxy-agents.ts'
import { addressOf } from './resolve.ts'

/** Bytes of a body that are read and kept; beyond it reading stops and the body ends `over-limit`. */
export const bodyLimitBytes = 16 * 1024 * 1024
/** Bytes of the head of an answer; a longer one is no HTTP answer. */
const headLimitBytes = 256 * 1024

export interface AgentPool {
  http: HttpAgent
  https: HttpsAgent
  close: () => void
}

/** Connections of one scenario, kept alive within it. @param target whose proxy they go through; directly when absent */
export function openAgents(target?: Target): AgentPool {
  const http = new HttpAgent({ keepAlive: true, maxSockets: 4 })
  const https = new HttpsAgent({ keepAlive: true, maxSockets: 4 })
  https.getName = connectionName
  if (target?.proxy !== undefined) goThroughProxy({ http, https }, target)
  return {
    http,
    https,
    close: () => {
      http.destroy()
      https.destroy()
    },
  }
}

export interface ProbeRequest {
  transaction: Transaction
  channel: Channel
  method: string
  url: string
  headers?: RawHeaders
  body?: string
  /** Told the body of the answer before redaction; for the token that later calls need. */
  onRawBody?: (bytes: Uint8Array) => void
  /** Told the answer before redaction, once leaks were looked for: for secrets that it is there to give. */
  onRawAnswer?: (headers: RawHeaders, bytes: Uint8Array) => void
}

export interface ProbeWorld {
  target: Target
  now: () => Date
  nextId: () => string
  secrets: SecretBook
  agents: AgentPool
  /** JWK Set of the target, for the signature of its tokens; absent when it could not be read. */
  keys?: () => Promise<JSONWebKeySet | undefined>
}

interface Answer {
  incoming: IncomingMessage
  body: CollectedBytes
  end: BodyEnd
  facts: Facts
}

/**
 * Sends one request exactly as told and records what came: no redirects, no decompression, no header merging, no
 * retries, no cookies. Never throws for what the target does. Everything in the exchange is redacted.
 */
export async function send(request: ProbeRequest, world: ProbeWorld): Promise<Exchange> {
  const started = world.now()
  const begun = performance.now()
  const sent: RawHeaders = [...(request.headers ?? []), ['X-Request-Id', randomUUID()]]
  learnFrom(sent, request.body, world.secrets)
  const outcome = await perform(request, sent, world)
  const base = {
    id: world.nextId(),
    transaction: request.transaction,
    channel: request.channel,
    direction: 'outgoing' as const,
    startedAt: started.toISOString(),
    durationMilliseconds: Math.round(performance.now() - begun),
  }
  if ('code' in outcome) {
    const failure = { ...outcome, message: redactText(outcome.message, world.secrets) }
    return { ...base, request: redacted(request, sent, world.secrets), failure, facts: {} }
  }
  return { ...base, ...(await recorded(request, sent, outcome, world)) }
}

async function recorded(
  request: ProbeRequest,
  sent: RawHeaders,
  { incoming, body, end, facts }: Answer,
  world: ProbeWorld,
): Promise<Pick<Exchange, 'request' | 'response' | 'facts'>> {
  const [received, sizeBytes] = [body.bytes(), body.sizeBytes()]
  const sha256 = createHash('sha256').update(received).digest('hex')
  const bytes = knownBody(sha256, received)
  request.onRawBody?.(bytes)
  const headers = pairs(incoming.rawHeaders)
  const isToken = request.transaction === 'ITI-71'
  const token = isToken ? accessTokenIn(bytes) : undefined
  if (token !== undefined) world.secrets.learn('token', token)
  const response = {
    status: incoming.statusCode ?? 0,
    reason: incoming.statusMessage ?? '',
    httpVersion: incoming.httpVersion,
    headers,
    body: {
      sha256,
      sizeBytes,
      end,
      capped: sizeBytes > bytes.length,
      bytes,
    },
  }
  const isText = looksLikeText(headers, bytes)
  const text = isText ? latin1Of(bytes) : ''
  const leaks = leaksIn({ headers, body: isToken ? withoutIssuedTokens(text) : text }, world.secrets)
  request.onRawAnswer?.(headers, bytes)
  const made: Facts = {
    ...facts,
    ...retakeFacts(headers, bytes),
    ...(request.transaction === 'ITI-68' ? await documentFacts(headers, bytes) : {}),
    ...(isToken && response.status === 200
      ? { token: await tokenFact(bytes, world.secrets, await world.keys?.()) }
      : {}),
    ...(leaks.length > 0 ? { leaks } : {}),
  }
  return {
    request: redacted(request, sent, world.secrets),
    response: {
      ...response,
      headers: redactHeaders(headers, world.secrets),
      body:
        isToken && isEncoded(headers) // nothing in it could be redacted
          ? { ...response.body, bytes: new Uint8Array(), capped: true }
          : { ...response.body, bytes: redactBytes(bytes, isText, world.secrets) },
    },
    facts: made,
  }
}

function redacted(request: ProbeRequest, sent: RawHeaders, book: SecretBook): Exchange['request'] {
  return {
    method: request.method,
    url: redactText(request.url, book),
    headers: redactHeaders(sent, book),
    ...(request.body === undefined ? {} : { body: redactText(request.body, book) }),
  }
}

function learnFrom(headers: RawHeaders, body: string | undefined, book: SecretBook): void {
  for (const [name, value] of headers)
    if (name.toLowerCase() === 'authorization') book.learn('token', value.replace(/^\S+ /, ''))
  const assertion = body === undefined ? null : new URLSearchParams(body).get('client_assertion')
  if (assertion !== null) book.learn('assertion', assertion)
}

function pairs(raw: readonly string[]): RawHeaders {
  return raw.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []))
}

function perform(request: ProbeRequest, sent: RawHeaders, world: ProbeWorld): Promise<Answer | ExchangeFailure> {
  const { target, agents } = world
  return new Promise((resolve) => {
    let url: URL
    try {
      url = new URL(request.url)
      if (url.protocol !== 'https:' && url.protocol !== 'http:')
        throw new TypeError(`${url.protocol} is neither http nor https`)
    } catch (error) {
      resolve({ phase: 'resolve', code: 'ERR_INVALID_URL', message: String(error), blame: 'target' })
      return
    }
    const secure = url.protocol === 'https:'
    const { host, port, lookup } = addressOf(url, target.resolve)
    const options = {
      method: request.method,
      host,
      port,
      path: `${url.pathname}${url.search}`,
      headers: [['Host', url.host], ...sent, ...lengthOf(request.body)].flat(),
      setHost: false,
      maxHeaderSize: headLimitBytes,
      lookup: lookup as LookupFunction | undefined,
    }
    let outgoing: ClientRequest
    try {
      outgoing = secure
        ? httpsRequest({
            ...options,
            agent: agents.https,
            servername: isIP(host) === 0 ? host : '', // an address is no server name [RFC 6066 3]
            ...secureOptionsOf(target),
          })
        : httpRequest({ ...options, agent: agents.http })
    } catch (error) {
      resolve({ phase: 'connect', code: 'ERR_REQUEST', message: String(error), blame: 'configuration' })
      return
    }
    let phase: ExchangeFailure['phase'] = 'connect'
    let settled = false
    const settle = (outcome: Answer | ExchangeFailure): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      resolve(outcome)
    }
    let timer = setTimeout(() => {
      outgoing.destroy(timeout('connect', target.timeouts.connectSeconds))
    }, target.timeouts.connectSeconds * 1000)
    const nextTimer = (what: string, seconds: number, onTime: () => void): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        onTime()
        outgoing.destroy(timeout(what, seconds))
      }, seconds * 1000)
    }
    const connected = (): void => {
      phase = 'headers'
      nextTimer('answer', target.timeouts.headersSeconds, () => undefined)
    }
    outgoing.once('socket', (socket) => {
      if (!socket.connecting) connected()
      else if (secure) socket.once('connect', () => (phase = 'tls')).once('secureConnect', connected)
      else socket.once('connect', connected)
    })
    let answer: Answer | undefined
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (answer?.incoming.complete === true && error.code?.startsWith('HPE_') === true)
        answer.facts.bytesAfterBody = true
      settle(answer ?? failureOf(error, isOfTls(error) ? 'tls' : phase)) // once the head has come, whatever follows is an answer that broke off
    })
    outgoing.maxHeadersCount = 0 // the limit is of bytes: no header is dropped in silence
    outgoing.once('upgrade', (incoming, socket) => {
      settle({ incoming, body: collectedBytes(0), end: 'complete', facts: tlsFacts(incoming) })
      socket.destroy() // nobody asked for another protocol
    })
    outgoing.once('response', (incoming) => {
      const body = collectedBytes(bodyLimitBytes)
      const begun: Answer = { incoming, body, end: 'cut', facts: tlsFacts(incoming) }
      answer = begun
      nextTimer('body', target.timeouts.bodySeconds, () => (begun.end = 'timed-out'))
      incoming.on('data', (chunk: Buffer) => {
        body.add(chunk)
        if (body.sizeBytes() > bodyLimitBytes) {
          begun.end = 'over-limit'
          outgoing.destroy()
        }
      })
      incoming.once('error', () => {
        settle(begun)
      })
      incoming.once('close', () => {
        if (incoming.complete && begun.end === 'cut') begun.end = 'complete'
        settle(begun)
      })
    })
    outgoing.end(request.body)
  })
}

const lengthOf = (body: string | undefined): [string, string][] =>
  body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(body))]]

function timeout(what: string, seconds: number): NodeJS.ErrnoException {
  return Object.assign(new Error(`no ${what} within ${seconds} s`), { code: 'ETIMEDOUT' })
}

function tlsFacts({ socket }: IncomingMessage): Facts {
  if (!(socket instanceof TLSSocket)) return {}
  const peer = peerOf(socket.getPeerX509Certificate())
  const protocol = socket.getProtocol()
  return {
    tls: { outcome: 'accepted', ...(protocol === null ? {} : { protocol }), ...(peer === undefined ? {} : { peer }) },
  }
}
