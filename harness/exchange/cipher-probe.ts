import { randomBytes } from 'node:crypto'
import { connect, isIP } from 'node:net'
import type { Channel, Exchange, TlsFact } from './exchange.ts'
import { failureOf } from './failure.ts'
import type { ProbeWorld } from './probe.ts'
import { addressOf } from './resolve.ts'
import { watch } from './tls-probe.ts'

/** `weak only`: no encryption, no authentication, export, RC4, DES and 3DES. `strong last`: those of AEAD and forward secrecy after others. */
export type CipherOffer = 'weak only' | 'strong last'

/** Cipher suites by their numbers [IANA TLS Cipher Suites]. */
const suites: Readonly<Record<CipherOffer, readonly number[]>> = {
  'weak only': [
    ...[0x0001, 0x0002, 0x003b, 0xc006, 0xc010, 0x0018, 0x0034, 0xc018, 0x0003, 0x0006, 0x0008, 0x0014],
    ...[0x0004, 0x0005, 0xc007, 0xc011, 0x0009, 0x000a, 0x0016, 0xc008, 0xc012],
  ],
  'strong last': [
    ...[0xc009, 0xc013, 0xc00a, 0xc014, 0xc023, 0xc027, 0x002f, 0x0035, 0x003c, 0x009c, 0x009d],
    ...[0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0x009e, 0x009f, 0xccaa],
  ],
}

/**
 * Offers cipher suites in a ClientHello of TLS 1.2 that no TLS library here would send, and reads which one the target
 * takes; nothing follows it.
 */
export async function probeCiphers(
  probe: { url: URL; channel: Channel; offer: CipherOffer },
  world: ProbeWorld,
): Promise<Exchange> {
  const { host, port, lookup } = addressOf(probe.url, world.target.resolve)
  return await watch(probe, 'tls-probe', world, (done) => {
    const socket = connect({ host, port, ...(lookup === undefined ? {} : { lookup }) })
    const read: Buffer[] = []
    socket.once('connect', () => socket.write(clientHello(suites[probe.offer], isIP(host) === 0 ? host : undefined)))
    socket.on('data', (chunk) => {
      read.push(chunk)
      if (Buffer.concat(read).length >= enoughBytes) socket.destroy()
    })
    return {
      socket,
      ended: (answer, error) => {
        const tls = answerOf(answer)
        if (tls !== undefined) done({ tls, answer: Buffer.alloc(0) })
        else if (error === undefined || error.code === 'ECONNRESET')
          done({ tls: { outcome: 'refused', refusal: 'closed without an answer' }, answer: Buffer.alloc(0) })
        else done({ failure: failureOf(error, 'tls'), answer: Buffer.alloc(0) })
      },
    }
  })
}

/** An alert is 7 bytes; a ServerHello tells its suite within 80. */
const enoughBytes = 80

const uint16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const sized = (...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  return Buffer.concat([uint16(body.length), body])
}
const extension = (type: number, body: Buffer): Buffer => Buffer.concat([uint16(type), sized(body)])

/** A ClientHello [RFC 5246 7.4.1.2]. */
function clientHello(offered: readonly number[], host: string | undefined): Buffer {
  const groups = [0x001d, 0x0017, 0x0018].map(uint16)
  const signatures = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201].map(uint16)
  const name = host === undefined ? [] : [extension(0, sized(Buffer.from([0]), sized(Buffer.from(host))))]
  const body = Buffer.concat([
    Buffer.from([3, 3]),
    randomBytes(32),
    Buffer.from([0]),
    sized(...offered.map(uint16)),
    Buffer.from([1, 0]),
    sized(
      ...name,
      extension(10, sized(...groups)),
      extension(11, Buffer.from([1, 0])),
      extension(13, sized(...signatures)),
      extension(0xff01, Buffer.from([0])),
    ),
  ])
  const handshake = Buffer.concat([Buffer.from([1, 0]), sized(body)])
  return Buffer.concat([Buffer.from([22, 3, 1]), sized(handshake)])
}

/** The suite of a ServerHello, or the alert; undefined for anything else. */
function answerOf(answer: Buffer): TlsFact | undefined {
  if (answer[0] === 21) return { outcome: 'refused', refusal: `alert ${answer[6] ?? 0}` }
  if (answer[0] !== 22 || answer[5] !== 2) return undefined
  const at = 44 + (answer[43] ?? 0)
  if (answer.length < at + 2) return undefined
  return { outcome: 'accepted', protocol: 'TLSv1.2', cipherSuite: answer.readUInt16BE(at) }
}
