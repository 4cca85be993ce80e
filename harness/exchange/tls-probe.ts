import { createHash } from 'node:crypto'
import { connect as connectPlain, isIP } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ConnectionOptions, SecureContextOptions, TLSSocket } from 'node:tls'
import type { CertificateAndKey } from '../target/target.ts'
import type { Channel, Exchange, ExchangeFailure, ExchangeResponse, TlsFact } from './exchange.ts'
import { failureOf } from './failure.ts'
import { peerOf } from './peer-certificate.ts'
import type { ProbeWorld } from './probe.ts'
import { redactBytes, redactHeaders } from './redact.ts'
import { tunnelFor } from './proxy-tunnel.ts'
import { addressOf } from './resolve.ts'
import { contextOf } from './secure-options.ts'

export type TlsVersions = 'TLSv1' | 'TLSv1.1' | 'TLSv1.2 or higher'

/** An answer's head is enough to tell that there was one. */
const answerLimitBytes = 8192

interface Seen {
  tls?: TlsFact
  failure?: ExchangeFailure
  answer: Buffer
}

/**
 * One handshake with a range of TLS versions and a client certificate, then one small request: under TLS 1.3 a missing
 * or wrong client certificate is refused only after the handshake, so an HTTP answer decides that it was accepted.
 */
export async function probeTls(
  probe: { url: URL; channel: Channel; versions: TlsVersions; certificate: CertificateAndKey | 'none' },
  world: ProbeWorld,
): Promise<Exchange> {
  const { host, port, lookup } = addressOf(probe.url, world.target.resolve)
  const old = probe.versions !== 'TLSv1.2 or higher'
  const { caPem } = world.target.tls
  const options: ConnectionOptions = {
    host,
    port,
    servername: isIP(host) === 0 ? host : '',
    rejectUnauthorized: false,
    ...(lookup === undefined ? {} : { lookup: lookup }),
  }
  const secure: SecureContextOptions = {
    minVersion: probe.versions === 'TLSv1.2 or higher' ? 'TLSv1.2' : probe.versions,
    maxVersion: probe.versions === 'TLSv1.2 or higher' ? 'TLSv1.3' : probe.versions,
    ...(old ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
    ...(caPem === undefined ? {} : { ca: caPem }),
    ...(probe.certificate === 'none' ? {} : { cert: probe.certificate.certificatePem, key: probe.certificate.keyPem }),
  }
  return await watch(probe, 'tls-probe', world, (done, tunnel) => {
    const socket = connectTls({
      ...options,
      secureContext: contextOf(secure),
      ...(tunnel === undefined ? {} : { socket: tunnel }),
    })
    let handshake: TlsFact | undefined
    socket.once('secureConnect', () => {
      handshake = handshakeOf(socket, host)
      socket.write(requestOf(probe.url))
    })
    return {
      socket,
      ended: (answer, error) => {
        if (answer.length > 0 && handshake !== undefined) done({ tls: handshake, answer })
        else if (error?.code === 'ETIMEDOUT')
          done({ failure: failureOf(error, 'headers'), answer }) // silence refuses nobody
        else if (handshake !== undefined)
          done({ tls: { ...handshake, outcome: 'refused', refusal: reasonOf(error) }, answer })
        else if (error !== undefined && isUnreachable(error)) done({ failure: failureOf(error, 'connect'), answer })
        else done({ tls: { outcome: 'refused', refusal: reasonOf(error) }, answer })
      },
    }
  })
}

/** A plain HTTP request to the port of a channel. */
export async function probePlainHttp(probe: { url: URL; channel: Channel }, world: ProbeWorld): Promise<Exchange> {
  const { host, port, lookup } = addressOf(probe.url, world.target.resolve)
  return await watch(probe, 'http-probe', world, (done, tunnel) => {
    const socket = tunnel ?? connectPlain({ host, port, ...(lookup === undefined ? {} : { lookup: lookup }) })
    if (tunnel === undefined) socket.once('connect', () => socket.write(requestOf(probe.url)))
    else socket.write(requestOf(probe.url))
    return {
      socket,
      ended: (answer, error) => {
        if (answer.length > 0) done({ answer })
        else {
          const silent = error ?? Object.assign(new Error('closed without an answer'), { code: 'ECONNCLOSED' })
          done({ failure: failureOf(silent, 'headers'), answer })
        }
      },
    }
  })
}

type Connection = ReturnType<typeof connectPlain>

/** Opens a connection, waits until it is closed, and records what was seen. */
export async function watch(
  probe: { url: URL; channel: Channel },
  transaction: 'tls-probe' | 'http-probe',
  world: ProbeWorld,
  open: (
    done: (seen: Seen) => void,
    tunnel: Connection | undefined,
  ) => {
    socket: Connection
    ended: (answer: Buffer, error?: NodeJS.ErrnoException) => void
  },
): Promise<Exchange> {
  const started = world.now()
  const begun = performance.now()
  const way = await tunnelFor(probe.url, world.target).catch((error: unknown) =>
    failureOf(error as NodeJS.ErrnoException, 'connect'),
  )
  const seen = await new Promise<Seen>((resolve) => {
    if (way !== undefined && 'blame' in way) {
      resolve({ failure: way, answer: Buffer.alloc(0) })
      return
    }
    let opened: ReturnType<typeof open>
    try {
      opened = open(resolve, way)
    } catch (error) {
      resolve({ failure: failureOf(error as NodeJS.ErrnoException, 'tls'), answer: Buffer.alloc(0) }) // our certificate
      return
    }
    const { socket, ended } = opened
    const chunks: Buffer[] = []
    let failure: NodeJS.ErrnoException | undefined
    const { connectSeconds, headersSeconds } = world.target.timeouts
    const timer = setTimeout(
      () => {
        failure ??= Object.assign(new Error(`no answer within ${connectSeconds + headersSeconds} s`), {
          code: 'ETIMEDOUT',
        })
        socket.destroy()
      },
      (connectSeconds + headersSeconds) * 1000,
    )
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      const text = Buffer.concat(chunks)
      if (text.length >= answerLimitBytes || text.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      failure ??= error
    })
    socket.once('close', () => {
      clearTimeout(timer)
      ended(Buffer.concat(chunks), failure)
    })
  })
  const response = responseOf(seen.answer, world)
  return {
    id: world.nextId(),
    transaction,
    channel: probe.channel,
    direction: 'outgoing',
    startedAt: started.toISOString(),
    durationMilliseconds: Math.round(performance.now() - begun),
    request: {
      method: 'GET',
      url: transaction === 'http-probe' ? `http://${probe.url.host}/` : `${probe.url.origin}/`,
      headers: [],
    },
    ...(response === undefined ? {} : { response }),
    ...(seen.failure === undefined ? {} : { failure: seen.failure }),
    facts: seen.tls === undefined ? {} : { tls: seen.tls },
  }
}

const requestOf = (url: URL): string =>
  `GET ${url.pathname.replace(/\/$/, '')}/metadata HTTP/1.1\r\nHost: ${url.host}\r\nAccept: application/fhir+json\r\nConnection: close\r\n\r\n`

function handshakeOf(socket: TLSSocket, host: string): TlsFact {
  const protocol = socket.getProtocol()
  const certificate = socket.getPeerX509Certificate()
  const peer = peerOf(certificate)
  const chain = socket.authorized ? undefined : String(socket.authorizationError)
  const named = isIP(host) === 0 ? certificate?.checkHost(host) : certificate?.checkIP(host)
  const name = named === undefined ? `the certificate is not for ${host}` : undefined
  const unverified = chain ?? name
  return {
    outcome: 'accepted',
    ...(protocol === null ? {} : { protocol }),
    ...(peer === undefined ? {} : { peer }),
    ...(unverified === undefined ? {} : { unverified }),
  }
}

const reasonOf = (error: NodeJS.ErrnoException | undefined): string =>
  error === undefined ? 'closed without an answer' : `${error.code ?? error.name} ${error.message}`.slice(0, 300)

/** This machine's TLS library has no such version: nobody was asked. */
const ourOwnLack = 'ERR_SSL_NO_PROTOCOLS_AVAILABLE'

const isUnreachable = ({ code }: NodeJS.ErrnoException): boolean =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EAI_AGAIN', ourOwnLack].includes(
    code ?? '',
  )

function responseOf(answer: Buffer, world: ProbeWorld): ExchangeResponse | undefined {
  if (answer.length === 0) return undefined
  const [head = '', ...rest] = answer.toString('latin1').split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const status = /^HTTP\/(\d\.\d) (\d{3}) ?(.*)$/.exec(statusLine)
  const bytes = Buffer.from(status === null ? answer : Buffer.from(rest.join('\r\n\r\n'), 'latin1'))
  return {
    status: Number(status?.[2] ?? 0),
    reason: status?.[3] ?? 'no HTTP answer',
    httpVersion: status?.[1] ?? '',
    headers: redactHeaders(
      lines.map((line): [string, string] => {
        const colon = line.indexOf(':')
        return [line.slice(0, Math.max(0, colon)), line.slice(colon + 1).trim()]
      }),
      world.secrets,
    ),
    body: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sizeBytes: bytes.length,
      end: 'cut',
      capped: true,
      bytes: redactBytes(bytes, true, world.secrets),
    },
  }
}
