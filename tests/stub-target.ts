import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { bodyStore } from '../harness/exchange/body-store.ts'
import { secretBook } from '../harness/exchange/secret-book.ts'
import { fileJournal } from '../harness/record/journal.ts'
import type { ScenarioResult } from '../harness/record/run-record.ts'
import { openWorld } from '../harness/scenario/open-world.ts'
import type { World } from '../harness/scenario/world.ts'
import type { Scenario } from '../harness/scenario/scenario.ts'
import type { Target } from '../harness/target/target.ts'
import { testTarget } from '../harness/target/test-target.ts'
import { plainRun } from '../cli/run/plain-run.ts'

export interface Stub {
  baseUrl: string
  close: () => Promise<void>
}

/** A server on a free loopback port that answers everything in one way. */
export async function startStub(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Stub> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}

/** A target file's worth of claims over a stub: everything claimed, short time-outs. */
export function targetOf(baseUrl: string): Target {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  return testTarget({
    name: 'stub',
    claims: { options: ['A', 'B', 'C'], conventions: ['C-1'], mutualTls: [], documentTypes: ['85430-7', '18748-4'] },
    fhir: { baseUrl: `${baseUrl}/fhir` },
    token: {
      endpointUrl: `${baseUrl}/token`,
      client: { id: 'b', privateKeyPem, keyId: 'b-1', algorithm: 'ES384' },
      expiredToken: 'an-expired-token-of-the-target',
    },
    imaging: { gatewayUrl: `${baseUrl}/gateway`, nationalUrls: [`${baseUrl}/national`] },
    viewer: { url: `${baseUrl}/viewer`, launchUrl: `${baseUrl}/viewer/launch`, logoutUrl: `${baseUrl}/viewer/logout` },
    timeouts: { connectSeconds: 0.5, headersSeconds: 0.5, bodySeconds: 0.5 },
  })
}

export interface StubRun {
  folder: string
  results: readonly ScenarioResult[]
  stopped: readonly string[]
}

/** Runs scenarios against a target and keeps everything in a temporary results folder. */
export async function runAgainst(
  target: Target,
  scenarios: readonly Scenario[],
  catalogue = makeCatalogue(),
): Promise<StubRun> {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
  const stopped: string[] = []
  const store = bodyStore(folder)
  const world: World = openWorld({
    target,
    catalogue,
    journal: fileJournal(folder, '0'),
    secrets: secretBook(randomBytes(32)),
    now: () => new Date(),
    waitUntil: () => Promise.resolve(),
    keepBody: (bytes) => store.put(bytes),
    rogue: {},
    stopRun: (why) => stopped.push(why),
  })
  const results = await plainRun(
    scenarios,
    world,
    () => undefined,
    () => stopped.length > 0,
  )
  return { folder, results, stopped }
}
