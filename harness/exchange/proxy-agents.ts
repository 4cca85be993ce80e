import type { Agent as HttpAgent } from 'node:http'
import type { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import type { ConnectionOptions } from 'node:tls'
import type { Target } from '../target/target.ts'
import { tunnelTo } from './proxy-tunnel.ts'

/** Errors of a handshake within a tunnel: the agent gives them before there is a socket to look at. */
const ofTls = new WeakSet<object>()

export const isOfTls = (error: Error): boolean => ofTls.has(error)

interface Wanted {
  host?: string | null | undefined
  port?: string | number | null | undefined
  lookup?: unknown
}
type Done = (error: Error | null, stream: Duplex) => void

/** Lets the connections of agents go through the proxy of a target. */
export function goThroughProxy(agents: { http: HttpAgent; https: HttpsAgent }, target: Target): void {
  const { proxy } = target
  if (proxy === undefined) return
  const seconds = target.timeouts.connectSeconds
  const open = async ({ host, port }: Wanted): Promise<Socket> => {
    const name = host ?? ''
    const mapped = target.resolve[`${name}:${String(port)}`] ?? target.resolve[name]
    const place = mapped === undefined ? name : mapped.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
    return await tunnelTo(proxy, { host: place, port: Number(port) }, seconds)
  }
  const answering =
    (make: (wanted: Wanted) => Promise<Duplex>) =>
    (wanted: Wanted, done?: Done): undefined => {
      make(wanted).then(
        (stream) => done?.(null, stream),
        (error: unknown) => (done as ((error: unknown) => void) | undefined)?.(error),
      )
    }
  agents.http.createConnection = answering(open)
  agents.https.createConnection = answering(async (wanted) => {
    const socket = await open(wanted)
    const { lookup: _lookup, ...options } = wanted
    return await secured({ ...(options as ConnectionOptions), socket }, seconds)
  })
}

/** TLS of the target within a tunnel, once the handshake is done. */
function secured(options: ConnectionOptions, seconds: number): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const socket = connectTls(options)
    const fail = (error: Error): void => {
      ofTls.add(error)
      socket.destroy()
      reject(error)
    }
    const timer = setTimeout(() => {
      fail(Object.assign(new Error(`no handshake within ${seconds} s`), { code: 'ETIMEDOUT' }))
    }, seconds * 1000)
    socket.once('error', fail)
    socket.once('secureConnect', () => {
      clearTimeout(timer)
      socket.removeListener('error', fail)
      resolve(socket)
    })
    socket.once('close', () => {
      clearTimeout(timer)
    })
  })
}
