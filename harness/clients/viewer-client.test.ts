import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../exchange/exchange.ts'
import { visitExchanges } from '../exchange/visit-exchange.ts'
import { secretBook } from '../exchange/secret-book.ts'
import { launchViewer } from './viewer-client.ts'
import type { Send } from './send.ts'

async function launchedBy(url: string): Promise<{ url: string | undefined; learnt: readonly string[] }> {
  const learnt: string[] = []
  const send: Send = (request) => {
    request.onRawAnswer?.([], Buffer.from(JSON.stringify({ url })))
    return Promise.resolve({ response: { status: 201 } } as unknown as Exchange)
  }
  const order = { launchUrl: 'https://viewer.example/launch', studyInstanceUid: '1.2.826.0.1' }
  const launch = await launchViewer(send, order, (_kind, value) => learnt.push(value))
  return { url: launch.url, learnt }
}

test('a one-time URL is of the web, and the study in it is no secret', async () => {
  assert.deepEqual(await launchedBy('/open?study=1.2.826.0.1&code=c0dec0dec0de'), {
    url: 'https://viewer.example/open?study=1.2.826.0.1&code=c0dec0dec0de',
    learnt: ['c0dec0dec0de'],
  })
  assert.deepEqual(await launchedBy('file:///etc/hostname'), { url: undefined, learnt: [] })
})

test("a browser's session does not stand in the page that is kept", () => {
  const page = {
    hops: [],
    title: '',
    cookies: [],
    requests: [],
    pictures: 0,
    passwordFields: 0,
    settled: true,
  }
  const document = { status: 200, headers: [], bytes: Buffer.from('<p>c00k1ec00k1e of 1.2.826.0.1') }
  const kept = visitExchanges(
    { page, document, secrets: ['c00k1ec00k1e', '1.2.826.0.1'] },
    {
      url: 'https://viewer.example/',
      startedAt: new Date(0),
      durationMilliseconds: 1,
      nextId: () => 'x1',
      secrets: secretBook(Buffer.alloc(32)),
    },
  )
  const text = Buffer.from(kept.page.response?.body.bytes ?? []).toString()
  assert.match(text, /^<p>\[redacted:cookie:\w+\] of 1\.2\.826\.0\.1$/)
})
