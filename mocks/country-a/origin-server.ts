import { createServer as createHttpServer } from 'node:http'
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import type { CertificateAndKey } from '../pki/test-pki.ts'
import type { TlsDemands } from './country.ts'
import type { Peer } from './country-world.ts'

export type Handler = (incoming: IncomingMessage, outgoing: ServerResponse) => void

/** What an origin needs to listen. */
export interface OriginPlan {
  bind: string
  /** 0 takes a free one. */
  port: number
  /** Absent: plain HTTP. */
  tls?: { demands: TlsDemands; certificate: CertificateAndKey; trustedCaPems: readonly string[] }
  handler: Handler
  onSocket: (socket: Socket) => void
}

export interface OriginServer {
  port: number
  stop: () => Promise<void>
}

/** Listens for one origin; with `plainHttpToo` the first byte tells TLS from HTTP. */
export async function listenOrigin(plan: OriginPlan): Promise<OriginServer> {
  const sockets = new Set<Socket>()
  const track = (socket: Socket): void => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const web = plan.tls === undefined ? plainServer(plan) : secureServer(plan, plan.tls)
  const server = plan.tls?.demands.plainHttpToo === true ? eitherServer(web, plainServer(plan)) : web
  server.on('connection', track)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(plan.port, plan.bind, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Who is at the other end of a connection. */
export function peerOf(socket: Socket): Peer {
  const known = peers.get(socket)
  if (known !== undefined) return known
  const peer = readPeer(socket)
  if (peer.address !== undefined) peers.set(socket, peer)
  return peer
}

/** Peers of connections that are open: a certificate is read once. */
const peers = new WeakMap<Socket, Peer>()

function readPeer(socket: Socket): Peer {
  if (!(socket instanceof TLSSocket)) return { address: socket.remoteAddress, verified: false }
  const { subject, fingerprint256 } = socket.getPeerCertificate() as {
    subject?: Readonly<Record<string, unknown>>
    fingerprint256?: string
  }
  // a Node.js error code at run time, whatever its type says
  const problem = socket.authorizationError as Error | string | null | undefined
  return {
    address: socket.remoteAddress,
    verified: socket.authorized,
    ...(problem === undefined || problem === null
      ? {}
      : { problem: typeof problem === 'string' ? problem : problem.message }),
    ...(subject === undefined || fingerprint256 === undefined
      ? {}
      : { certificate: { subject: String(subject['CN']), fingerprint: fingerprint256 } }),
  }
}

function plainServer({ handler, onSocket }: OriginPlan): HttpServer {
  const server = createHttpServer({ keepAliveTimeout: 60_000 }, handler)
  server.prependListener('connection', onSocket)
  return server
}

function secureServer({ handler, onSocket }: OriginPlan, tls: NonNullable<OriginPlan['tls']>): TcpServer {
  const { demands, certificate, trustedCaPems } = tls
  const server = createHttpsServer(
    {
      cert: certificate.certificatePem,
      key: certificate.keyPem,
      ca: [...trustedCaPems],
      minVersion: demands.minVersion,
      ...(demands.maxVersion === undefined ? {} : { maxVersion: demands.maxVersion }),
      ...(demands.ciphers === undefined ? {} : { ciphers: demands.ciphers }),
      requestCert: demands.requestCertificate,
      rejectUnauthorized: demands.rejectUnverified,
      keepAliveTimeout: 60_000,
    },
    handler,
  )
  server.prependListener('secureConnection', (socket: TLSSocket) => {
    if (demands.clientAllowed?.(peerOf(socket)) === false) socket.destroy()
    else onSocket(socket)
  })
  return server
}

function eitherServer(secure: TcpServer, plain: HttpServer): TcpServer {
  const tlsHandshakeRecord = 0x16
  return createTcpServer((socket) => {
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null
      if (first === null) return
      socket.unshift(first)
      const chosen = first[0] === tlsHandshakeRecord ? secure : plain
      chosen.emit('connection', socket)
    })
    socket.on('error', () => socket.destroy())
  })
}
