import { request } from 'node:http'
import { connect as connectPlain, isIPv6 } from 'node:net'
import type { Socket } from 'node:net'
import type { Target } from '../target/target.ts'
import { addressOf, mappedHost } from './resolve.ts'

/** Why a proxy gave no way to the target. `code` begins with `PROXY_`: the target is never to blame for it. */
class ProxyError extends Error {
  readonly code: string

  constructor(code: `PROXY_${string}`, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const headersOf = ({ authorization }: NonNullable<Target['proxy']>): Record<string, string> =>
  authorization === undefined ? {} : { 'Proxy-Authorization': authorization }

/** A connection to host and port through the proxy [RFC 9110 9.3.6]. @throws ProxyError */
export function tunnelTo(
  proxy: NonNullable<Target['proxy']>,
  { host, port }: { host: string; port: number },
  connectSeconds: number,
): Promise<Socket> {
  const url = new URL(proxy.url)
  const authority = `${isIPv6(host) ? `[${host}]` : host}:${port}`
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port === '' ? 80 : Number(url.port),
      method: 'CONNECT',
      path: authority,
      headers: { Host: authority, ...headersOf(proxy) },
      agent: false,
    })
    const timer = setTimeout(() => {
      outgoing.destroy(
        new ProxyError('PROXY_TIMEOUT', `the proxy ${url.origin} opened no way to ${authority} in ${connectSeconds} s`),
      )
    }, connectSeconds * 1000)
    const fail = (error: Error): void => {
      clearTimeout(timer)
      reject(error)
    }
    const refused = (status: number | undefined): void => {
      const what = status === 407 ? 'asks for credentials (407)' : `answers ${String(status)}`
      fail(new ProxyError(`PROXY_${String(status)}`, `the proxy ${url.origin} ${what} to CONNECT ${authority}`))
    }
    outgoing.on('error', (error: NodeJS.ErrnoException) => {
      if (error instanceof ProxyError) fail(error)
      else
        fail(
          new ProxyError('PROXY_UNREACHABLE', `the proxy ${url.origin} gives no answer: ${error.message}`, {
            cause: error,
          }),
        )
    })
    outgoing.once('response', (incoming) => {
      incoming.resume()
      refused(incoming.statusCode)
      outgoing.destroy()
    })
    outgoing.once('connect', (incoming, socket: Socket, head: Buffer) => {
      clearTimeout(timer)
      if (incoming.statusCode !== 200) {
        socket.destroy()
        refused(incoming.statusCode)
        return
      }
      if (head.length > 0) socket.unshift(head)
      resolve(socket)
    })
    outgoing.end()
  })
}

/** The tunnel to a URL of a target with a proxy; undefined where the target is reached directly. @throws ProxyError */
export async function tunnelFor(url: URL, target: Target): Promise<Socket | undefined> {
  if (target.proxy === undefined) return undefined
  return await tunnelTo(target.proxy, placeOf(url, target), target.timeouts.connectSeconds)
}

/** Where the proxy is asked to connect: `resolve` of the target file goes first. */
function placeOf(url: URL, target: Target): { host: string; port: number } {
  const { host, port } = addressOf(url, target.resolve)
  const mapped = mappedHost(target.resolve, url)
  return { host: mapped === undefined ? host : mapped.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'), port }
}

/** One TCP connection to a URL of a target, by its proxy when it has one. @throws ProxyError */
export async function openSocket(url: URL, target: Target): Promise<Socket> {
  const tunnel = await tunnelFor(url, target)
  if (tunnel !== undefined) return tunnel
  const { host, port, lookup } = addressOf(url, target.resolve)
  return connectPlain({ host, port, ...(lookup === undefined ? {} : { lookup }) })
}
