import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { ChangeHook } from '../target/target.ts'
import type { ChangeOrder, ChangeOutcome } from './country-change.ts'
import { hookChange } from './hook-change.ts'

const order: ChangeOrder = {
  change: 'newer-report',
  action: 'apply',
  what: 'publish the next version',
  patient: { system: 'urn:oid:2.999', value: '1' },
  documents: [{ uniqueId: '1.2.3', kind: 'report', status: 'current' }],
}
const run = async (hook: Omit<ChangeHook, 'timeoutSeconds'>, timeoutSeconds = 20): Promise<ChangeOutcome> => {
  const make = hookChange({ every: { ...hook, timeoutSeconds } })
  assert.ok(make !== undefined)
  return await make(order)
}
const node = (script: string, ...args: string[]): { command: string[] } => ({
  command: [process.execPath, '-e', script, ...args],
})
const whyOf = (outcome: ChangeOutcome): string => (outcome.done ? '' : outcome.why)

void test('a command is told the change in its arguments and the whole order on its standard input', async () => {
  const script = `let text = ''
    process.stdin.on('data', (chunk) => (text += chunk)).on('end', () => {
      const { documents } = JSON.parse(text)
      process.exit(process.argv[1] === 'newer-report=apply' && documents[0].uniqueId === '1.2.3' ? 0 : 9)
    })`
  assert.deepEqual(await run(node(script, '{change}={action}')), { done: true })
})

void test('a command that fails, is missing, or hangs says so, with its last words', async () => {
  const failed = await run(node('console.error("no such document"); process.exit(3)'))
  assert.match(whyOf(failed), /ended with 3; it said: no such document/)
  assert.match(whyOf(await run({ command: ['/nowhere/hook'] })), /cannot be started: .*ENOENT/)
  const hung = await run(node('setInterval(() => {}, 1000)'), 0.3)
  assert.match(whyOf(hung), /did not end within 0.3 s; it said nothing/)
})

async function served(answer: (server: Server) => void): Promise<{ url: string; server: Server }> {
  const server = createServer()
  answer(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret`, server }
}

void test('a URL takes the order by POST; refusal, silence and absence are told apart and do not show its path', async () => {
  let seen = ''
  let status = 204
  const { url, server } = await served((one) =>
    one.on('request', (incoming, outgoing) => {
      incoming.on('data', (chunk: Buffer) => (seen += chunk.toString()))
      if (status !== 0) incoming.on('end', () => outgoing.writeHead(status).end())
    }),
  )
  try {
    assert.deepEqual(await run({ url }), { done: true })
    assert.deepEqual(JSON.parse(seen), order)
    status = 403
    assert.match(whyOf(await run({ url })), /answered 403/)
    status = 0
    const silent = whyOf(await run({ url }, 0.2))
    assert.match(silent, /did not answer within 0.2 s/)
    assert.doesNotMatch(silent, /secret/)
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  assert.match(whyOf(await run({ url })), /gave no answer: .*ECONNREFUSED/)
})

void test('without a hook for a change it is not made, and without hooks there is no way', async () => {
  assert.equal(hookChange(undefined), undefined)
  const make = hookChange({ 'series-added': { command: ['true'], timeoutSeconds: 1 } })
  assert.match(whyOf((await make?.(order)) ?? { done: true }), /no hook for newer-report/)
})
