import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { after, test } from 'node:test'
import { testTarget } from '../target/test-target.ts'
import type { Exchange } from './exchange.ts'
import { openAgents, send } from './probe.ts'
import type { ProbeRequest } from './probe.ts'
import { secretBook } from './secret-book.ts'

const target = testTarget({ timeouts: { connectSeconds: 30, headersSeconds: 30, bodySeconds: 2 } })
const agents = openAgents()
const sockets = new Set<Socket>()
after(() => {
  agents.close()
  for (const socket of sockets) socket.destroy()
})

/** Sends one request to a peer that answers with these bytes and leaves its connection open. */
async function ask(answer: string, more: Partial<ProbeRequest> = {}): Promise<Exchange> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => socket.write(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const world = {
    target,
    now: () => new Date(),
    nextId: () => 'probe/1',
    secrets: secretBook(Buffer.alloc(32)),
    agents,
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const exchange = await send({ transaction: 'ITI-71', channel: 'token', method: 'POST', url, ...more }, world)
  server.close()
  return exchange
}

const json = (status: string, body: string): string =>
  `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`

test('another protocol is an answer of status 101, and ends at once', async () => {
  const { response, failure } = await ask('HTTP/1.1 101 Other\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nbytes of x')
  assert.deepEqual([response?.status, response?.body.sizeBytes, failure], [101, 0, undefined])
})

test('no header is dropped, however many there are', async () => {
  const { response } = await ask(`HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(5000)}Content-Length: 0\r\n\r\n`)
  assert.equal(response?.headers.length, 5001)
})

test('bytes behind the stated length are no part of the body, even when they are no HTTP', async () => {
  const { response, facts } = await ask(`${json('200 OK', '{}')}more`)
  assert.deepEqual([response?.body.sizeBytes, response?.body.end, facts.bytesAfterBody], [2, 'complete', true])
  assert.equal((await ask(json('200 OK', '{}'))).facts.bytesAfterBody, undefined)
})

test('an assertion that comes back in the error of a token request is a leak, and is redacted', async () => {
  const body = JSON.stringify({ error: 'invalid_client', error_description: 'not good: assertion-canary-1' })
  const { facts, response } = await ask(json('400 Bad Request', body), { body: 'client_assertion=assertion-canary-1' })
  assert.deepEqual(facts.leaks, [{ what: 'the assertion that was sent', where: 'body' }])
  assert.ok(!Buffer.from(response?.body.bytes ?? []).includes('canary'))
})

test('the token of a token answer is no leak there, and is one in a header', async () => {
  const answer = json('200 OK', '{"access_token":"token-canary-1"}')
  assert.equal((await ask(answer)).facts.leaks, undefined)
  const { facts } = await ask(answer.replace('\r\n', '\r\nX-Debug: token-canary-1\r\n'))
  assert.deepEqual(facts.leaks, [{ what: 'the token that was sent', where: 'header X-Debug' }])
})
