import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { ServerOptions } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'
import { after, test } from 'node:test'
import { makeTestPki } from '../../mocks/pki/test-pki.ts'
import type { CertificateAndKey } from '../target/target.ts'
import { testTarget } from '../target/test-target.ts'
import type { Exchange } from './exchange.ts'
import { openAgents } from './probe.ts'
import type { ProbeWorld } from './probe.ts'
import { secretBook } from './secret-book.ts'
import { probePlainHttp, probeTls } from './tls-probe.ts'
import type { TlsVersions } from './tls-probe.ts'

const pki = await makeTestPki({ hosts: ['peer.test'], now: new Date() })
/** Made long ago: every certificate of it has expired. */
const oldPki = await makeTestPki({ hosts: ['peer.test'], now: new Date('2020-01-01') })
/** Of an authority that nobody trusts. */
const strangers = await makeTestPki({ hosts: ['peer.test'], now: new Date() })

const target = testTarget({
  claims: { options: ['A'], conventions: [], mutualTls: ['fhir'], documentTypes: [] },
  fhir: { baseUrl: 'https://peer.test' },
  tls: { caPem: `${pki.caPem}\n${oldPki.caPem}` },
  resolve: { 'peer.test': '127.0.0.1', 'other.test': '127.0.0.1' },
  timeouts: { connectSeconds: 0.2, headersSeconds: 0.2, bodySeconds: 1 },
})
const agents = openAgents()
const servers = new Set<Server>()
const sockets = new Set<Socket>()
after(() => {
  agents.close()
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
})
let count = 0
const world: ProbeWorld = {
  target,
  now: () => new Date(),
  nextId: () => `probe/${(count += 1)}`,
  secrets: secretBook(randomBytes(32)),
  agents,
}

async function listen(server: Server): Promise<number> {
  servers.add(server)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined) // handshakes that fail are what these tests are about
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
function secure(options: ServerOptions = {}, own = pki.servers['peer.test']): Promise<number> {
  assert.ok(own)
  const server = createHttpsServer({ cert: own.certificatePem, key: own.keyPem, ...options }, (_, response) =>
    response.writeHead(401).end('{}'),
  )
  return listen(server)
}
const probe = (
  port: number,
  versions: TlsVersions = 'TLSv1.2 or higher',
  certificate: CertificateAndKey | 'none' = 'none',
  host = 'peer.test',
): Promise<Exchange> =>
  probeTls({ url: new URL(`https://${host}:${port}/fhir`), channel: 'fhir', versions, certificate }, world)

test('a handshake with an answer is accepted, whatever the answer; its certificate verifies by chain and name', async () => {
  const { facts, response, failure } = await probe(await secure())
  assert.deepEqual([facts.tls?.outcome, facts.tls?.protocol, facts.tls?.unverified], ['accepted', 'TLSv1.3', undefined])
  assert.deepEqual([response?.status, failure], [401, undefined])
  assert.ok(facts.tls?.peer?.names.includes('DNS:peer.test'))
})

test('a server that speaks TLS 1.0 alone refuses 1.2 and is seen to accept 1.0', async () => {
  const port = await secure({ minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' })
  const floor = await probe(port)
  assert.equal(floor.facts.tls?.outcome, 'refused')
  assert.match(floor.facts.tls.refusal ?? '', /version|alert/i)
  const old = await probe(port, 'TLSv1')
  assert.deepEqual([old.facts.tls?.outcome, old.facts.tls?.protocol], ['accepted', 'TLSv1'])
})

test('a server of today refuses TLS 1.0 and 1.1', async () => {
  const port = await secure({ minVersion: 'TLSv1.2' })
  for (const versions of ['TLSv1', 'TLSv1.1'] as const) {
    const { facts, response, failure } = await probe(port, versions)
    assert.deepEqual([facts.tls?.outcome, response, failure], ['refused', undefined, undefined])
  }
})

for (const version of ['TLSv1.2', 'TLSv1.3'] as const)
  test(`client certificates under ${version}: the right one is accepted, each other one refused`, async () => {
    const port = await secure({
      minVersion: version,
      maxVersion: version,
      ca: pki.caPem,
      requestCert: true,
      rejectUnauthorized: true,
    })
    const right = await probe(port, undefined, pki.client)
    assert.deepEqual([right.facts.tls?.outcome, right.facts.tls?.protocol], ['accepted', version])
    for (const certificate of ['none', pki.expiredClient, pki.selfSignedClient, pki.foreignClient] as const) {
      const { facts, response, failure } = await probe(port, undefined, certificate)
      assert.deepEqual([facts.tls?.outcome, response, failure], ['refused', undefined, undefined])
      assert.notEqual(facts.tls?.refusal, undefined)
    }
  })

test('a wrong name, an expired certificate and an unknown authority are named, and the handshake still seen', async () => {
  const mismatch = await probe(await secure(), undefined, 'none', 'other.test')
  assert.match(mismatch.facts.tls?.unverified ?? '', /ALTNAME_INVALID|not for other\.test/)
  const expired = await probe(await secure({}, oldPki.servers['peer.test']))
  assert.deepEqual([expired.facts.tls?.outcome, expired.facts.tls?.unverified], ['accepted', 'CERT_HAS_EXPIRED'])
  assert.ok(Date.parse(expired.facts.tls?.peer?.validTo ?? '') < Date.now())
  const unknown = await probe(await secure({}, strangers.servers['peer.test']))
  assert.equal(unknown.facts.tls?.unverified, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE')
})

test('an address as host is named in the certificate and sent as no server name', async () => {
  const warnings: string[] = []
  const hear = (warning: Error): unknown => warnings.push(warning.message)
  process.on('warning', hear)
  const { facts } = await probe(await secure(), undefined, 'none', '127.0.0.1')
  process.removeListener('warning', hear)
  assert.deepEqual([facts.tls?.outcome, facts.tls?.unverified, warnings], ['accepted', undefined, []])
})

test('silence and a refused connection refuse nobody: they are failures without a handshake', async () => {
  const hung = await probe(await listen(createTcpServer(() => undefined)))
  assert.deepEqual([hung.failure?.code, hung.failure?.blame, hung.facts.tls], ['ETIMEDOUT', 'network', undefined])
  const own = pki.servers['peer.test']
  assert.ok(own)
  const mute = await listen(createHttpsServer({ cert: own.certificatePem, key: own.keyPem }, () => undefined))
  const silent = await probe(mute)
  assert.deepEqual([silent.failure?.code, silent.facts.tls], ['ETIMEDOUT', undefined])
  const gone = createTcpServer()
  const port = await listen(gone)
  await new Promise((resolve) => gone.close(resolve))
  assert.equal((await probe(port)).failure?.code, 'ECONNREFUSED')
})

test('an endless answer is left after its head', async () => {
  const own = pki.servers['peer.test']
  assert.ok(own)
  const server = createHttpsServer({ cert: own.certificatePem, key: own.keyPem }, (_, response) => {
    response.writeHead(200)
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
      if (!response.destroyed) response.once('drain', pour)
    }
    pour()
  })
  const { response, facts } = await probe(await listen(server))
  assert.deepEqual([response?.status, facts.tls?.outcome, response?.body.end], [200, 'accepted', 'cut'])
})

test('plain HTTP: content, a refusal by TLS and bytes that are no HTTP are told apart', async () => {
  const plainly = (port: number): Promise<Exchange> =>
    probePlainHttp({ url: new URL(`https://peer.test:${port}/fhir`), channel: 'fhir' }, world)
  const open = await plainly(await listen(createHttpServer((_, response) => response.end('{}'))))
  assert.deepEqual([open.response?.status, open.request.url.startsWith('http://peer.test:')], [200, true])
  const closed = await plainly(await secure())
  assert.ok((closed.response?.status ?? 0) < 200 || (closed.response?.status ?? 0) >= 400)
  const garbage = await plainly(await listen(createTcpServer((socket) => socket.end('SSH-2.0-x\r\n'))))
  assert.deepEqual([garbage.response?.status, garbage.response?.reason], [0, 'no HTTP answer'])
})

test('a client certificate that cannot be read is the configuration, and no exception', async () => {
  const { failure, facts } = await probe(await secure(), 'TLSv1.2 or higher', { certificatePem: 'x', keyPem: 'y' })
  assert.deepEqual([failure?.phase, failure?.blame, facts.tls], ['tls', 'configuration', undefined])
})
