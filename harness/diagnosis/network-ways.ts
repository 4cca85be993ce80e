import { X509Certificate, randomBytes, randomUUID } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { failureOf } from '../exchange/failure.ts'
import { openAgents, send } from '../exchange/probe.ts'
import type { ProbeWorld } from '../exchange/probe.ts'
import { openSocket } from '../exchange/proxy-tunnel.ts'
import { secretBook } from '../exchange/secret-book.ts'
import { probeTls } from '../exchange/tls-probe.ts'
import type { Target } from '../target/target.ts'
import type { OwnCertificate } from './client-certificate-stage.ts'
import type { Ways } from './ways.ts'

/** The ways over this machine's network. @param stageSeconds longest time of one wait, whatever the target file allows */
export function networkWays(target: Target, stageSeconds: number, now: () => Date): { ways: Ways; close: () => void } {
  const { connectSeconds, headersSeconds, bodySeconds } = target.timeouts
  const most = (seconds: number, part = 1): number => Math.min(seconds, stageSeconds / part)
  const limited = (part: number): Target => ({
    ...target,
    timeouts: {
      connectSeconds: most(connectSeconds, part),
      headersSeconds: most(headersSeconds, part),
      bodySeconds: most(bodySeconds, part),
    },
  })
  const agents = openAgents(target)
  let count = 0
  const base: Omit<ProbeWorld, 'target'> = {
    now,
    agents,
    secrets: secretBook(randomBytes(32)),
    nextId: () => `doctor/${(count += 1)}`,
  }
  const whole: ProbeWorld = { ...base, target: limited(1) }
  const halved: ProbeWorld = { ...base, target: limited(2) } // a handshake waits for connection and answer together
  const ways: Ways = {
    now,
    nextUuid: () => randomUUID(),
    send: (request) => send(request, whole),
    handshake: (url, channel, kind) => {
      const certificate = kind === 'own' ? (target.tls.clientCertificate ?? 'none') : 'none'
      return probeTls({ url, channel, versions: 'TLSv1.2 or higher', certificate }, halved)
    },
    lookUp: async (host) => {
      try {
        const found = await within(lookup(host, { all: true }), stageSeconds)
        return found.map(({ address }) => address)
      } catch (error) {
        return failureOf(error as NodeJS.ErrnoException, 'resolve')
      }
    },
    connect: (url) => connectOnce(url, whole.target),
  }
  return { ways, close: agents.close }
}

async function connectOnce(url: URL, target: Target): ReturnType<Ways['connect']> {
  const seconds = target.timeouts.connectSeconds
  try {
    const socket = await openSocket(url, target)
    try {
      if (socket.connecting) await within(once(socket, 'connect'), seconds)
      return `${socket.remoteAddress ?? url.hostname}:${socket.remotePort ?? url.port}`
    } finally {
      socket.destroy()
    }
  } catch (error) {
    return failureOf(error as NodeJS.ErrnoException, 'connect')
  }
}

async function within<T>(answer: Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(timedOut(seconds))
    }, seconds * 1000)
  })
  try {
    return await Promise.race([answer, passed])
  } finally {
    clearTimeout(timer)
  }
}

const timedOut = (seconds: number): NodeJS.ErrnoException =>
  Object.assign(new Error(`nothing within ${seconds} s`), { code: 'ETIMEDOUT' })

/** Subject and dates of the client certificate of the target file. */
export function ownCertificateOf(target: Target): OwnCertificate | undefined {
  const pem = target.tls.clientCertificate?.certificatePem
  if (pem === undefined) return undefined
  const { subject, validFrom, validTo } = new X509Certificate(pem)
  return {
    subject: subject.replaceAll('\n', ', '),
    validFrom: new Date(validFrom).toISOString(),
    validTo: new Date(validTo).toISOString(),
  }
}
