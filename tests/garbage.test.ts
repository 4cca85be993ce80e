import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { exitCodeOf, rollUp } from '../harness/judge/verdict.ts'
import { runAgainst, targetOf } from './stub-target.ts'
import type { Stub } from './stub-target.ts'

/** A server that writes to every connection as it likes, once a request has come. */
async function startRaw(onRequest: (socket: Socket) => void): Promise<Stub> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined) // the harness may leave at any time
    socket.once('close', () => sockets.delete(socket))
    socket.once('data', () => onRequest(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const answer = (body: string | Buffer, type = 'application/fhir+json', ...headers: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from(
      [
        'HTTP/1.1 200 OK',
        `Content-Type: ${type}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        'Connection: close',
        ...headers,
        '\r\n',
      ].join('\r\n'),
    ),
    Buffer.from(body as string),
  ])
const always =
  (bytes: string | Buffer) =>
  (socket: Socket): void => {
    socket.end(bytes)
  }
const pour = (socket: Socket, chunk: Buffer): void => {
  while (!socket.destroyed && socket.write(chunk));
  if (!socket.destroyed) socket.once('drain', () => pour(socket, chunk))
}
const drip = (socket: Socket): void => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nContent-Length: 100000\r\n\r\n')
  const timer = setInterval(() => socket.write(' '), 20)
  socket.once('close', () => {
    clearInterval(timer)
  })
}
const bundle = (entry: unknown, more: object = {}): string =>
  JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry, ...more })
let page = 0
const endlessPages = (socket: Socket): void => {
  const url = `http://127.0.0.1:${socket.localPort}/fhir/DocumentReference?page=${(page += 1)}`
  socket.end(answer(bundle([], { link: [{ relation: 'next', url }] })))
}

const behaviours: Readonly<Record<string, (socket: Socket) => void>> = {
  'invalid JSON': always(answer('{"resourceType":"Bundle","entry":[{')),
  'a login page with status 200': always(answer('<html><form action="/login">Sign in</form></html>', 'text/html')),
  'gzip that nobody asked for': always(answer(gzipSync(bundle([])), 'application/fhir+json', 'Content-Encoding: gzip')),
  'a redirect to itself': always(
    'HTTP/1.1 302 Found\r\nLocation: /fhir\r\nContent-Length: 0\r\nConnection: close\r\n\r\n',
  ),
  'a header of 10 MB': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nX-Long: ')
    socket.end('a'.repeat(10_000_000))
  },
  'an endless body': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\n\r\n')
    pour(socket, Buffer.alloc(1024 * 1024, 0x20))
  },
  'a chunked body that is cut': always(
    'HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"res',
  ),
  'a body shorter than its length': always('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{}'),
  'a slow drip': drip,
  'a hung connection': () => undefined,
  'a reset': (socket) => socket.resetAndDestroy(),
  'bytes that are no HTTP': always('SSH-2.0-OpenSSH_9.2\r\n'),
  'status 999': always('HTTP/1.1 999 Odd\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}'),
  null: always(answer('null')),
  'a number': always(answer('1e999')),
  'arrays in arrays': always(answer('['.repeat(200_000))),
  'entries of wrong types': always(
    answer(bundle([null, 1, 'x', [], {}, { resource: null }, { resource: { resourceType: 'DocumentReference' } }])),
  ),
  'an entry that is no array': always(answer(bundle({ resource: 1 }, { link: 7, total: 'many' }))),
  'a resource of wrong types': always(
    answer(
      bundle([
        {
          resource: {
            resourceType: 'DocumentReference',
            id: 1,
            status: [],
            type: 'x',
            subject: null,
            content: [null, { attachment: 'x' }, { attachment: { url: {}, contentType: 5 } }],
            context: [],
            masterIdentifier: 'urn',
            identifier: {},
            extension: { url: 1 },
          },
        },
        { resource: { resourceType: 'Patient', identifier: [null, { system: 1 }], name: 'x' } },
      ]),
    ),
  ),
  'keys of prototypes': always(answer('{"__proto__":{"entry":[]},"constructor":1,"resourceType":"Bundle"}')),
  'pages without end': endlessPages,
  'a null among its links': always(answer(bundle([], { link: [null, { relation: 'next', url: 'http://[' }] }))),
  'a next page that is no address': always(
    answer(bundle([], { link: [{ relation: 'next', url: 'http://x:99999/' }] })),
  ),
  'objects in objects': always(answer(bundle('x').replace('"x"', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)))),
  'a million headers': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    socket.end('a:b\r\n'.repeat(1_000_000))
  },
  'a million bytes, each a chunk': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n')
    socket.end(`${'1\r\n \r\n'.repeat(1_000_000)}0\r\n\r\n`)
  },
  'chunks without end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n')
    pour(socket, Buffer.from('1\r\n \r\n'.repeat(10_000)))
  },
  'a chunk of which the extension has no end': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;')
    pour(socket, Buffer.alloc(64 * 1024, 'a'))
  },
  'a chunk of 16 exabytes': always('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}'),
  'two lengths': always('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'),
  'provisional answers without end': (socket) => {
    pour(socket, Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)))
  },
  'XML that laughs': always(answer('<!DOCTYPE a [<!ENTITY b "&b;&b;">]><a>&b;</a>', 'application/fhir+xml')),
  'a million parts of no length': always(
    answer('--b\r\n\r\n\r\n'.repeat(1_000_000), 'multipart/related; type="application/dicom"; boundary=b'),
  ),
  'multipart without parts': always(answer('--b', 'multipart/related; boundary=b')),
}

/** What the Content-Type alone, or the absence of an optional total, shows. */
const formOnly = /\/(answer-is-fhir-json|total-is-the-number-of-matches)(~\d+)?$/

/** Of the whole process of the tests; a body that is kept whole in objects would take a few times more. */
const mostBytes = 3 * 1024 ** 3

const scenarioIds = ['nobody-one-several', 'list-of-a-patient', 'documents', 'objects']

for (const [what, onRequest] of Object.entries(behaviours))
  test(`a country that answers by ${what} passes nothing, crashes nothing and ends by itself, in bounded memory`, async () => {
    const scenarios = (await loadScenarios()).filter(({ id }) => scenarioIds.includes(id))
    assert.equal(scenarios.length, scenarioIds.length)
    const stub = await startRaw(onRequest)
    try {
      const target = targetOf(stub.baseUrl)
      delete target.token // so that what lies behind a token is asked too
      const timeouts = { connectSeconds: 0.3, headersSeconds: 0.2, bodySeconds: what === 'a slow drip' ? 0.2 : 2 }
      const { results, folder } = await runAgainst({ ...target, timeouts }, scenarios)
      rmSync(folder, { recursive: true })
      assert.equal(results.length, scenarios.length)
      const findings = results.flatMap((result) => result.findings)
      assert.deepEqual(
        findings
          .filter(({ id, verdict }) => verdict === 'pass' && !formOnly.test(id))
          .map(({ id, observed }) => `${id}: ${observed ?? ''}`),
        [],
      )
      assert.deepEqual(
        results.flatMap(({ id, note }) =>
          note === undefined || !/fault of the harness|did not end within/.test(note) ? [] : [`${id}: ${note}`],
        ),
        [],
      )
      assert.ok(results.every(({ findings: own }) => own.length > 0))
      assert.ok(process.memoryUsage.rss() < mostBytes, 'its memory is bounded')
      assert.notEqual(exitCodeOf(rollUp(results.map(({ verdict }) => verdict))), 0)
    } finally {
      await stub.close()
    }
  })
