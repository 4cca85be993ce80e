import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { createServer as createHttpsServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { diagnoseTarget } from '../cli/doctor/diagnose-target.ts'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import type { EmbeddedCountry } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { diagnose } from '../harness/diagnosis/diagnose.ts'
import type { Diagnosis } from '../harness/diagnosis/diagnose.ts'
import { networkWays, ownCertificateOf } from '../harness/diagnosis/network-ways.ts'
import { exitOfStages } from '../harness/diagnosis/stage.ts'
import type { Stage } from '../harness/diagnosis/stage.ts'
import { holdingsOfCatalogue } from '../harness/holdings/holdings.ts'
import type { Target } from '../harness/target/target.ts'
import { makeTestPki } from '../mocks/pki/test-pki.ts'
import { assertStopped, listening, plainly, stageOf } from './diagnosis-stubs.ts'
import { targetOf } from './stub-target.ts'
import { writeTargetFile } from './target-file.ts'

const catalogue = makeCatalogue()
let embedded: EmbeddedCountry
let reference: Target

before(async () => {
  embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'C'], now: () => new Date() })
  reference = embeddedTarget(embedded, ['A', 'C'])
})
after(() => embedded.country.stop())

async function diagnosed(target: Target, now = (): Date => new Date()): Promise<Diagnosis> {
  const { ways, close } = networkWays(target, 2, now)
  const certificate = ownCertificateOf(target)
  const holdings = holdingsOfCatalogue(catalogue, target.testPatients)
  try {
    return await diagnose({ target, holdings, ...(certificate === undefined ? {} : { certificate }) }, ways)
  } finally {
    close()
  }
}

void test('every stage of the embedded country is ok, by a target file of its own, and no secret is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-doctor-'))
  const heard: Stage[] = []
  const options = { targetFile: writeTargetFile(folder, reference), stageSeconds: 5, seed: 'borderlight' }
  const result = await diagnoseTarget(options, (stages) => heard.push(...stages))
  assert.deepEqual(
    result.stages.filter(({ state }) => state !== 'ok'),
    [],
  )
  assert.deepEqual(heard, result.stages)
  assert.deepEqual(result.notes, [])
  assert.deepEqual(
    [...new Set(result.stages.map(({ stage }) => stage))],
    ['target file', 'name', 'route', 'TLS', 'client certificate', 'clock', 'discovery', 'token', 'call'],
  )
  assert.doesNotMatch(JSON.stringify(result), /PRIVATE KEY|eyJ[\w-]{5}/)
})

void test('a target file that cannot be read stops everything, with its problems', async () => {
  const result = await diagnoseTarget({ targetFile: 'absent.yaml', stageSeconds: 1, seed: 's' }, () => undefined)
  assert.ok(result.fileIsWrong)
  assert.deepEqual(new Set(result.stages.map(({ state }) => state)), new Set(['not ok', 'not reached']))
})

void test('a name that the resolver does not know', async () => {
  const { ways, close } = networkWays(reference, 1, () => new Date())
  const lookUp = async () =>
    ({ phase: 'resolve', code: 'ENOTFOUND', message: 'getaddrinfo', blame: 'configuration' }) as const
  const { resolve, ...others } = reference
  const known = Object.entries(resolve).filter(([name]) => !name.startsWith('imaging.'))
  const target = { ...others, resolve: Object.fromEntries(known) }
  const certificate = ownCertificateOf(target)
  assert.ok(certificate)
  const holdings = holdingsOfCatalogue(catalogue, {})
  const diagnosis = await diagnose({ target, holdings, certificate }, { ...ways, lookUp })
  close()
  assertStopped(diagnosis, 'name', 'gateway', 'configuration', /no address is known for imaging\.country-a\.test/)
  assert.equal(stageOf(diagnosis, 'call', 'national').state, 'ok', 'an independent channel goes on')
  assert.equal(exitOfStages(diagnosis.stages), 3)
})

void test('a closed port', async () => {
  let port = 0
  await listening(createTcpServer(), async (free) => {
    port = free
  })
  const diagnosis = await diagnosed({
    ...reference,
    imaging: { nationalUrls: [`https://127.0.0.1:${port}/dicom-web`] },
  })
  assertStopped(diagnosis, 'route', 'national', 'network', /nobody listens/)
  assert.equal(stageOf(diagnosis, 'call', 'fhir').state, 'ok')
})

void test('a certificate of an authority that the target file does not name', async () => {
  const { tls } = reference
  const diagnosis = await diagnosed({ ...reference, tls: { ...tls, caPem: embedded.pki.foreignCaPem } })
  assertStopped(diagnosis, 'TLS', 'fhir', 'configuration', /does not verify/)
  assert.equal(exitOfStages(diagnosis.stages), 3)
})

void test('an expired server certificate is the fault of the target, one near its end a warning', async () => {
  const { expiredServer, client } = embedded.pki
  const served = async (
    certificate: { certificatePem: string; keyPem: string },
    now?: () => Date,
  ): Promise<Diagnosis> => {
    let diagnosis: Diagnosis | undefined
    const options = { cert: certificate.certificatePem, key: certificate.keyPem }
    await listening(
      createHttpsServer(options, (_request, response) => response.end()),
      async (port) => {
        const target = {
          ...reference,
          fhir: { baseUrl: `https://localhost:${port}/fhir` },
          imaging: { nationalUrls: [] },
        }
        diagnosis = await diagnosed({ ...target, resolve: { localhost: '127.0.0.1' } }, now)
      },
    )
    assert.ok(diagnosis)
    return diagnosis
  }
  const expired = await served(expiredServer)
  assertStopped(expired, 'TLS', 'fhir', 'target', /expired on .*, \d+ days ago/)
  assert.equal(exitOfStages(expired.stages), 1)
  const soon = (): Date => new Date(Date.now() + 356 * 86_400_000)
  const server = Object.values(embedded.pki.servers)[0] ?? client
  const ending = await served(server, soon)
  assert.equal(stageOf(ending, 'TLS', 'fhir').state, 'warning')
  assert.match(stageOf(ending, 'TLS', 'fhir').found, /\(\d days left\)/)
})

void test('a client certificate that is missing, foreign or expired', async () => {
  const { clientCertificate: _own, ...tls } = reference.tls
  const missing = await diagnosed({ ...reference, tls })
  assertStopped(missing, 'client certificate', 'fhir', 'configuration', /demands a client certificate/)
  const foreign = await diagnosed({ ...reference, tls: { ...tls, clientCertificate: embedded.pki.foreignClient } })
  assertStopped(foreign, 'client certificate', 'fhir', 'configuration', /is refused/)
  const expired = await diagnosed({ ...reference, tls: { ...tls, clientCertificate: embedded.pki.expiredClient } })
  assertStopped(expired, 'client certificate', 'fhir', 'configuration', /expired 30 days ago/)
})

void test('https to a port that speaks plain HTTP', async () => {
  await plainly(
    (_request, response) => response.end(),
    async (base) => {
      const target = { ...reference, fhir: { baseUrl: `${base.replace('http:', 'https:')}/fhir` } }
      assertStopped(await diagnosed(target), 'TLS', 'fhir', 'configuration', /not TLS: .*plain HTTP/)
    },
  )
})

void test('a key that the target does not know: error and description are shown, the key is named first', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const privateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  assert.ok(reference.token)
  const client = { ...reference.token.client, privateKeyPem }
  const diagnosis = await diagnosed({ ...reference, token: { client } })
  assertStopped(diagnosis, 'token', 'fhir', 'configuration', /401 invalid_client: signature does not verify/)
  assert.match(stageOf(diagnosis, 'token', 'fhir').next?.[0] ?? '', /^Key: .*ncpeh-b-1/)
  assert.equal(stageOf(diagnosis, 'call', 'gateway').state, 'not reached')
  assert.equal(exitOfStages(diagnosis.stages), 3)
})

void test('a clock that is ten minutes off explains the refused token', async () => {
  const diagnosis = await diagnosed(reference, () => new Date(Date.now() - 600_000))
  const clock = stageOf(diagnosis, 'clock', 'fhir')
  assert.equal(clock.state, 'not ok')
  assert.match(clock.found, /10 min ahead of this machine's/)
  assertStopped(diagnosis, 'token', 'fhir', 'configuration', /invalid_client/)
  assert.match(stageOf(diagnosis, 'token', 'fhir').next?.[0] ?? '', /^Clock: .*(599|600|601) s off/)
})

void test('a peer that takes connections and is silent', async () => {
  await listening(createTcpServer(), async (port) => {
    const timeouts = { connectSeconds: 0.2, headersSeconds: 0.2, bodySeconds: 0.2 }
    const base = `127.0.0.1:${port}`
    const secure = await diagnosed({ ...reference, timeouts, fhir: { baseUrl: `https://${base}/fhir` } })
    assertStopped(secure, 'TLS', 'fhir', 'network', /no handshake: ETIMEDOUT/)
    const plain = await diagnosed({ ...targetOf(`http://${base}`), timeouts })
    assert.match(stageOf(plain, 'discovery', 'fhir').found, /ETIMEDOUT/)
    assertStopped(plain, 'token', 'fhir', 'network', /ETIMEDOUT/)
  })
})

void test('no discovery document, and a login page', async () => {
  const withoutEndpoint = (base: string): Target => {
    const { token, ...target } = targetOf(base)
    assert.ok(token)
    return { ...target, token: { client: token.client } }
  }
  await plainly(
    (_request, response) => response.writeHead(404).end(),
    async (base) => {
      const nothing = await diagnosed(withoutEndpoint(base))
      assertStopped(nothing, 'discovery', 'fhir', 'target', /smart-configuration \(404\)/)
      assert.equal(stageOf(nothing, 'token', 'gateway').state, 'not reached')
      assert.equal(stageOf(await diagnosed(targetOf(base)), 'discovery', 'fhir').state, 'warning', 'the file names one')
    },
  )
  await plainly(
    (_request, response) => {
      response.setHeader('Content-Type', 'text/html')
      response.end('<!doctype html><form><input type="password"></form>')
    },
    async (base) => {
      const page = await diagnosed(withoutEndpoint(base))
      assertStopped(page, 'discovery', 'fhir', 'configuration', /a login page \(HTML\)/)
    },
  )
})

void test('without a token the channels are called all the same: 401 and 404 are told apart, the other dialect is noted once', async () => {
  const capabilities = { resourceType: 'CapabilityStatement', instantiates: ['http://myhealth.eu/fhir/ncp-api/X'] }
  await plainly(
    ({ url = '' }, response) => {
      if (url.startsWith('/gateway')) response.writeHead(401).end()
      else if (url.startsWith('/national/studies?')) response.writeHead(404).end()
      else if (url.startsWith('/national')) response.end('[{}]')
      else if (url === '/fhir/metadata') response.end(JSON.stringify(capabilities))
      else response.end(JSON.stringify({ resourceType: 'Bundle', entry: [] }))
    },
    async (base) => {
      const { token: _token, ...target } = targetOf(base)
      const diagnosis = await diagnosed(target)
      assert.equal(stageOf(diagnosis, 'TLS', 'fhir').state, 'skipped')
      assert.match(stageOf(diagnosis, 'call', 'fhir').found, /the target knows no patient/)
      assert.match(stageOf(diagnosis, 'call', 'gateway').found, /no token was sent, and the channel answered 401/)
      assert.deepEqual(stageOf(diagnosis, 'call', 'national').state, 'ok')
      assert.equal(diagnosis.notes.length, 1)
      assert.match(diagnosis.notes[0] ?? '', /answers in the dialect ncp-api, and the target file says mado/)
    },
  )
})

void test('a certificate for another name', async () => {
  const pki = await makeTestPki({ hosts: ['elsewhere.test'], now: new Date() })
  const server = pki.servers['elsewhere.test'] ?? pki.client
  const options = { cert: server.certificatePem, key: server.keyPem }
  await listening(
    createHttpsServer(options, (_request, response) => response.end()),
    async (port) => {
      const target = { ...reference, fhir: { baseUrl: `https://node.test:${port}/fhir` }, tls: { caPem: pki.caPem } }
      const diagnosis = await diagnosed({ ...target, resolve: { 'node.test': '127.0.0.1' } })
      assertStopped(diagnosis, 'TLS', 'fhir', 'target', /is for .*elsewhere\.test.*, not for node\.test/)
    },
  )
})
