import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { diagnose } from '../harness/diagnosis/diagnose.ts'
import type { Diagnosis } from '../harness/diagnosis/diagnose.ts'
import { networkWays, ownCertificateOf } from '../harness/diagnosis/network-ways.ts'
import { holdingsOfCatalogue } from '../harness/holdings/holdings.ts'
import type { Target } from '../harness/target/target.ts'
import { assertStopped, listening, stageOf } from './diagnosis-stubs.ts'
import { runEmbedded } from './embedded-run.ts'

type Answer = (incoming: IncomingMessage, client: Socket) => void

/** A CONNECT proxy on a free loopback port while the work is done. */
async function proxied(answer: Answer, work: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_, outgoing) => outgoing.writeHead(400).end())
  server.on('connect', (incoming: IncomingMessage, client: Socket) => {
    client.on('error', () => undefined)
    answer(incoming, client)
  })
  await listening(server, (port) => work(`http://127.0.0.1:${port}`))
}

/** Connects as asked, as a proxy does. */
const opens: Answer = ({ url = '' }, client) => {
  const { hostname, port } = new URL(`http://${url}`)
  const onward = connect({ host: hostname, port: Number(port === '' ? 80 : port) }, () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n')
    onward.pipe(client).pipe(onward)
  })
  onward.on('error', () => client.destroy())
  client.on('close', () => onward.destroy())
}
const refuses =
  (status: string): Answer =>
  (_, client) =>
    client.end(`HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`)

const wanted = ['documents', 'objects', 'tls-floor']
const scenarios = (await loadScenarios()).filter(({ id }) => wanted.includes(id))

async function diagnosed(proxy: NonNullable<Target['proxy']>): Promise<Diagnosis> {
  const catalogue = makeCatalogue()
  const embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'C'], now: () => new Date() })
  const target = { ...embeddedTarget(embedded, ['A', 'C']), proxy }
  const { ways, close } = networkWays(target, 1, () => new Date())
  const certificate = ownCertificateOf(target)
  try {
    const holdings = holdingsOfCatalogue(catalogue, {})
    return await diagnose({ target, holdings, ...(certificate === undefined ? {} : { certificate }) }, ways)
  } finally {
    close()
    await embedded.country.stop()
  }
}

void test('every channel goes through the proxy with its credentials, and TLS stays that of the target', async () => {
  const seen = new Set<string>()
  const authorization = 'Basic dXNlcjpzZWNyZXQ='
  const guarded: Answer = (incoming, client) => {
    if (incoming.headers['proxy-authorization'] !== authorization)
      refuses('407 Proxy Authentication Required')(incoming, client)
    else {
      seen.add(incoming.url ?? '')
      opens(incoming, client)
    }
  }
  await proxied(guarded, async (url) => {
    const { record, target } = await runEmbedded(scenarios, {
      options: ['A', 'C'],
      target: (own) => ({ ...own, proxy: { url, authorization } }),
    })
    for (const { id, verdict, note } of record.scenarios.filter((one) => wanted.includes(one.id)))
      assert.equal(verdict, 'pass', `${id}: ${note ?? ''}`)
    assert.ok(record.exchanges.length > 10)
    for (const { facts, transaction } of record.exchanges.filter(({ failure }) => failure === undefined))
      if (transaction !== 'http-probe') assert.notEqual(facts.tls?.outcome, undefined, transaction)
    for (const address of Object.values(target.resolve))
      if (!address.endsWith(':0')) assert.ok(seen.has(address), address)
    assert.equal(JSON.stringify(record).includes('dXNlcjpzZWNyZXQ='), false)
    const { stages } = await diagnosed({ url, authorization })
    assert.deepEqual(
      stages.filter(({ state }) => state !== 'ok'),
      [],
    )
    assert.match(stageOf({ stages }, 'proxy', 'fhir').found, /opens a way to/)
    assertStopped(await diagnosed({ url }), 'proxy', 'fhir', 'configuration', /asks for credentials \(407\)/)
  })
})

void test('a proxy that refuses, hangs or is not there is never the fault of the target', async () => {
  const cases: readonly [Answer, 'configuration' | 'network', RegExp][] = [
    [refuses('403 Forbidden'), 'configuration', /answers 403 to CONNECT/],
    [refuses('502 Bad Gateway'), 'network', /answers 502 to CONNECT/],
    [() => undefined, 'network', /opened no way to .* in \d/],
    [(_, client) => client.destroy(), 'network', /gives no answer/],
  ]
  for (const [answer, blame, found] of cases)
    await proxied(answer, async (url) => {
      assertStopped(await diagnosed({ url }), 'proxy', 'fhir', blame, found)
      const { record } = await runEmbedded(scenarios, {
        options: ['A', 'C'],
        target: (own) => ({ ...own, proxy: { url }, timeouts: { ...own.timeouts, connectSeconds: 0.2 } }),
      })
      const findings = record.scenarios.filter(({ id }) => wanted.includes(id)).flatMap((one) => one.findings)
      assert.ok(findings.length > 0)
      for (const finding of findings) {
        assert.ok(['error', 'inconclusive'].includes(finding.verdict), JSON.stringify(finding))
        assert.notEqual(finding.blame, 'target', JSON.stringify(finding))
      }
      assert.ok(findings.some((finding) => finding.verdict === 'error' && finding.blame === blame))
    })
  assertStopped(await diagnosed({ url: 'http://127.0.0.1:1' }), 'proxy', 'fhir', 'network', /gives no answer/)
})
