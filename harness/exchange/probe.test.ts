import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net'
import { after, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { makeTestPki } from '../../mocks/pki/test-pki.ts'
import type { Target } from '../target/target.ts'
import { testTarget } from '../target/test-target.ts'
import type { Exchange } from './exchange.ts'
import { failureOf } from './failure.ts'
import { bodyLimitBytes, openAgents, send } from './probe.ts'
import type { ProbeRequest, ProbeWorld } from './probe.ts'
import { secretBook } from './secret-book.ts'

const target = testTarget({ timeouts: { connectSeconds: 30, headersSeconds: 30, bodySeconds: 30 } })

const agents = openAgents()
const servers = new Set<TcpServer>()
const sockets = new Set<Socket>()
after(() => {
  agents.close()
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
})

let count = 0
const world = (changes: Partial<Target> = {}): ProbeWorld => ({
  target: { ...target, ...changes },
  now: () => new Date(),
  nextId: () => `probe/${(count += 1)}`,
  secrets: secretBook(randomBytes(32)),
  agents,
})

async function listen(server: TcpServer): Promise<string> {
  servers.add(server)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined) // a peer that goes away is what these tests are about
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `127.0.0.1:${(server.address() as AddressInfo).port}`
}
const http = async (listener: RequestListener): Promise<string> => `http://${await listen(createServer(listener))}/`
/** A peer that writes these bytes as soon as a request comes. */
const raw = async (onRequest: (socket: Socket) => void): Promise<string> =>
  `http://${await listen(createTcpServer((socket) => socket.once('data', () => onRequest(socket))))}/`
const ask = (url: string, in_: ProbeWorld = world(), more: Partial<ProbeRequest> = {}): Promise<Exchange> =>
  send({ transaction: 'ITI-67', channel: 'fhir', method: 'GET', url, ...more }, in_)
const textOf = ({ response }: Exchange): string => Buffer.from(response?.body.bytes ?? []).toString('latin1')

test('what comes is kept as it came: invalid JSON, a login page, header case and order, repeated headers', async () => {
  const url = await raw((socket) =>
    socket.end(
      'HTTP/1.1 200 Fine then\r\nX-b: 1\r\nX-A: 2\r\nx-b: 3\r\ncontent-TYPE: text/html\r\nContent-Length: 9\r\n\r\n{"a":<p>}',
    ),
  )
  const { response, failure } = await ask(url)
  assert.equal(failure, undefined)
  assert.deepEqual([response?.status, response?.reason, response?.httpVersion], [200, 'Fine then', '1.1'])
  assert.deepEqual(response?.headers.slice(0, 4), [
    ['X-b', '1'],
    ['X-A', '2'],
    ['x-b', '3'],
    ['content-TYPE', 'text/html'],
  ])
  assert.equal(Buffer.from(response.body.bytes ?? []).toString(), '{"a":<p>}')
  assert.equal(response.body.end, 'complete')
})

test('a compressed body is kept as bytes, and nothing asks for one', async () => {
  const zipped = gzipSync('{"resourceType":"Bundle"}')
  let asked: string | undefined
  const url = await http((request, response) => {
    asked = request.headers['accept-encoding']
    response.writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'application/fhir+json' }).end(zipped)
  })
  const exchange = await ask(url)
  assert.equal(asked, undefined)
  assert.deepEqual(gunzipSync(exchange.response?.body.bytes ?? new Uint8Array()), gunzipSync(zipped))
})

test('a redirect is an answer and is not followed', async () => {
  let requests = 0
  const url = await http((_, response) => {
    requests += 1
    response.writeHead(302, { Location: '/elsewhere' }).end()
  })
  const { response } = await ask(url)
  assert.deepEqual([response?.status, requests], [302, 1])
})

test('a header of 10 MB is no HTTP answer', async () => {
  const url = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nX-Long: ')
    socket.write('a'.repeat(10_000_000))
  })
  const { failure } = await ask(url)
  assert.deepEqual([failure?.phase, failure?.code, failure?.blame], ['answer', 'HPE_HEADER_OVERFLOW', 'target'])
})

test('an endless body is left at the limit, and memory stays bounded', async () => {
  const chunk = Buffer.alloc(256 * 1024, 0x61)
  const url = await http((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' })
    const pour = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  })
  const before = process.memoryUsage().rss
  const { response } = await ask(url)
  assert.deepEqual([response?.body.end, response?.body.capped], ['over-limit', true])
  assert.equal(response?.body.bytes?.length, bodyLimitBytes)
  assert.ok(process.memoryUsage().rss - before < 300 * 1024 * 1024)
})

const ends: readonly (readonly [what: string, answer: string, end: string, text: string])[] = [
  ['a chunked body without its end', 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n', 'cut', 'hello'],
  ['a chunk that is cut', 'Transfer-Encoding: chunked\r\n\r\n10\r\nhello', 'cut', 'hello'],
  ['a Content-Length longer than the body', 'Content-Length: 99\r\n\r\nhello', 'cut', 'hello'],
  ['a body that ends with its connection', '\r\nhello', 'complete', 'hello'],
  ['no body', 'Content-Length: 0\r\n\r\n', 'complete', ''],
]
for (const [what, answer, end, text] of ends)
  test(`${what} is read, and its end is "${end}"`, async () => {
    const url = await raw((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\n${answer.startsWith('\r\n') ? 'Connection: close\r\n' : ''}${answer}`),
    )
    const exchange = await ask(url)
    assert.deepEqual([exchange.response?.body.end, textOf(exchange)], [end, text])
  })

test('a body ends by its stated length, and what follows is never taken for the next answer', async () => {
  const url = await raw((socket) =>
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 204 No Content\r\n\r\n'),
  )
  for (let turn = 0; turn < 2; turn += 1) {
    const { response } = await ask(url)
    assert.deepEqual([response?.status, response?.body.end, response?.body.sizeBytes], [200, 'complete', 5])
  }
})

test('a connection that is reset within a body leaves a cut body, and is not blamed on the network', async () => {
  const url = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhello', () =>
      setImmediate(() => socket.resetAndDestroy()),
    )
  })
  const { response, failure } = await ask(url)
  assert.deepEqual([response?.body.end, failure], ['cut', undefined])
})

test('a slow drip ends by the time for bodies, a hung peer by the time for answers', async () => {
  const drip = await http((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain' })
    const timer = setInterval(() => response.write('.'), 20)
    response.once('close', () => {
      clearInterval(timer)
    })
  })
  const short = world({ timeouts: { ...target.timeouts, bodySeconds: 0.2 } })
  const dripped = await ask(drip, short)
  assert.equal(dripped.response?.body.end, 'timed-out')
  assert.match(textOf(dripped), /^\.+$/)
  const impatient = world({ timeouts: { ...target.timeouts, headersSeconds: 0.3 } })
  const hung = await ask(await raw(() => undefined), impatient)
  assert.deepEqual([hung.failure?.code, hung.failure?.blame, hung.failure?.phase], ['ETIMEDOUT', 'network', 'headers'])
})

test('a peer that never ends its TLS handshake is the network, not the configuration', async () => {
  const url = (await raw(() => undefined)).replace('http:', 'https:')
  const { failure } = await ask(url, world({ timeouts: { ...target.timeouts, connectSeconds: 0.2 } }))
  assert.deepEqual([failure?.code, failure?.blame, failure?.phase], ['ETIMEDOUT', 'network', 'tls'])
})

test('a reset, a close without an answer and bytes that are no HTTP are told apart', async () => {
  const reset = await ask(await raw((socket) => socket.resetAndDestroy()))
  assert.deepEqual([reset.failure?.code, reset.failure?.blame], ['ECONNRESET', 'network'])
  const closed = await ask(await raw((socket) => socket.end()))
  assert.deepEqual([closed.failure?.code, closed.failure?.blame], ['ECONNRESET', 'network'])
  const ssh = await ask(await raw((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')))
  assert.deepEqual([ssh.failure?.phase, ssh.failure?.blame], ['answer', 'target'])
})

test('a refused connection is the network; a host without address is the configuration', async () => {
  const server = createServer()
  const place = await listen(server)
  await new Promise((resolve) => server.close(resolve))
  const { failure } = await ask(`http://${place}/`)
  assert.deepEqual([failure?.code, failure?.phase, failure?.blame], ['ECONNREFUSED', 'connect', 'network'])
  const unknown = Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })
  assert.equal(failureOf(unknown, 'connect').blame, 'configuration')
  const nowhere = (await ask('http://nowhere.invalid/')).failure
  // without a resolver at all the system says EAI_AGAIN
  const blame = nowhere?.code === 'EAI_AGAIN' ? 'network' : 'configuration'
  assert.deepEqual([nowhere?.phase, nowhere?.blame], ['resolve', blame])
})

test('https to a plain port and an unknown authority are the configuration; a known one is an answer', async () => {
  const plain = await http((_, response) => response.end('plain'))
  const wrong = await ask(plain.replace('http:', 'https:'))
  assert.deepEqual([wrong.failure?.phase, wrong.failure?.blame], ['tls', 'configuration'])

  const pki = await makeTestPki({ hosts: ['peer.test'], now: new Date() })
  const own = pki.servers['peer.test']
  assert.ok(own)
  const secure = createHttpsServer({ cert: own.certificatePem, key: own.keyPem }, (_, response) => response.end('ok'))
  const place = `https://${await listen(secure)}/`
  const unknown = await ask(place)
  assert.deepEqual([unknown.failure?.phase, unknown.failure?.blame], ['tls', 'configuration'])
  const warnings: string[] = []
  const hear = (warning: Error): unknown => warnings.push(warning.message)
  process.on('warning', hear)
  const trusted = await ask(place, world({ tls: { caPem: pki.caPem } }))
  process.removeListener('warning', hear)
  assert.equal(textOf(trusted), 'ok')
  assert.equal(trusted.facts.tls?.protocol, 'TLSv1.3')
  assert.match(trusted.facts.tls.peer?.subject ?? '', /peer\.test/)
  assert.deepEqual(warnings, [])
  const elsewhere = world({ tls: { caPem: pki.caPem }, resolve: { 'other.test': '127.0.0.1' } })
  const mismatch = await ask(place.replace('127.0.0.1', 'other.test'), elsewhere)
  assert.deepEqual([mismatch.failure?.code, mismatch.failure?.blame], ['ERR_TLS_CERT_ALTNAME_INVALID', 'configuration'])
})

test('one connection serves requests one after another', async () => {
  let connections = 0
  const server: Server = createServer((_, response) => response.end('{}'))
  server.on('connection', () => (connections += 1))
  const url = `http://${await listen(server)}/`
  for (let turn = 0; turn < 3; turn += 1) assert.equal((await ask(url)).response?.status, 200)
  assert.equal(connections, 1)
})

test('what is sent is exactly what was told, beside Host, a length and a request id', async () => {
  let seen: readonly string[] = []
  const url = await http((request, response) => {
    seen = request.rawHeaders
    request.resume().once('end', () => response.end())
  })
  await ask(url, world(), { method: 'POST', headers: [['accept', 'a/b']], body: 'x=1' })
  const names = seen.filter((_, index) => index % 2 === 0)
  assert.deepEqual(names, ['Host', 'accept', 'X-Request-Id', 'Content-Length', 'Connection'])
})

test('what cannot be asked at all is a failure and no exception', async () => {
  for (const url of ['', 'ftp://x/', 'http://', 'http://127.0.0.1:99999/', 'not a url'])
    assert.notEqual((await ask(url)).failure, undefined, url)
  const bad = await ask('http://127.0.0.1:1/', world(), { headers: [['Authorization', 'Bearer a\nb-and-more']] })
  assert.equal(bad.failure?.code, 'ERR_REQUEST')
})

test('the token of an answer and every bearer are redacted, in whatever type the answer came', async () => {
  const token = `opaque-${randomBytes(12).toString('hex')}`
  for (const type of ['application/json', 'application/octet-stream', 'text/plain']) {
    const url = await http((_, response) => {
      response
        .writeHead(200, { 'Content-Type': type })
        .end(JSON.stringify({ access_token: token, id_token: `id-${token}` }))
    })
    let raw_ = ''
    const exchange = await ask(url, world(), {
      transaction: 'ITI-71',
      headers: [['Authorization', `Bearer ${token}-sent`]],
      onRawBody: (bytes) => (raw_ = Buffer.from(bytes).toString()),
    })
    assert.ok(raw_.includes(token))
    assert.ok(!JSON.stringify(exchange.request).includes(token))
    assert.ok(!textOf(exchange).includes(token), type)
    assert.doesNotThrow(() => JSON.parse(textOf(exchange)) as unknown)
    assert.equal(exchange.facts.token?.form, 'opaque')
  }
})

test('a compressed token answer is not kept: what is in it cannot be redacted', async () => {
  const url = await http((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
    response.end(gzipSync('{"access_token":"canary-canary"}'))
  })
  const { response, facts } = await ask(url, world(), { transaction: 'ITI-71' })
  assert.deepEqual([response?.body.bytes?.length, response?.body.capped, facts.token?.form], [0, true, 'none'])
  assert.ok((response?.body.sizeBytes ?? 0) > 0)
})
