import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { stringify } from 'yaml'
import { packageFolder } from '../cli/run/header.ts'
import type { RunRecord } from '../harness/record/run-record.ts'
import { makeTestPki } from '../mocks/pki/test-pki.ts'
import type { CertificateAndKey } from '../mocks/pki/test-pki.ts'
import { findProgram } from './find-program.ts'

const unshare = findProgram('unshare')
const namespaced = ['--user', '--map-root-user', '--net']
const ncpeh = 'ncpeh.country-a.example'
const store = 'store.country-a.example'

/** Why there are no two machines here; false when there can be. */
function whyNoNamespaces(): string | false {
  const wire = ['ip', 'link', 'add', 'one', 'type', 'veth', 'peer', 'name', 'other']
  if (unshare === undefined || findProgram('ip') === undefined)
    return 'unshare or ip is not here: apt-get install util-linux iproute2'
  const { status, stderr } = spawnSync(unshare, [...namespaced, ...wire], { encoding: 'utf8' })
  return status === 0 ? false : `network namespaces with a wire cannot be had here: ${stderr.trim()}`
}

/** Country A trusts the clients of B's authority; its own authority vouches for its two hosts. */
async function layOutMachines(folder: string): Promise<void> {
  const put = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
  }
  const putPair = (name: string, pair: CertificateAndKey | undefined): void => {
    assert.ok(pair)
    put(`${name}.pem`, pair.certificatePem)
    put(`${name}.key.pem`, pair.keyPem)
  }
  for (const machine of ['a', 'b']) mkdirSync(join(folder, machine))
  const ofA = await makeTestPki({ hosts: [ncpeh, store], now: new Date() })
  const ofB = await makeTestPki({ hosts: ['ncpeh.country-b.example'], now: new Date() })
  putPair('a/ncpeh', ofA.servers[ncpeh])
  putPair('a/store', ofA.servers[store])
  put('a/authority-of-b.pem', ofB.caPem)
  put('b/authority-of-a.pem', ofA.caPem)
  putPair('b/client', ofB.client)
  putPair('b/expired-client', ofB.expiredClient)
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
  put('b/assertion.key.pem', await exportPKCS8(privateKey))
  put(
    'a/country-b.jwks.json',
    JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'b-1', alg: 'ES384' }] }),
  )
  put('a/simulator.yaml', stringify(simulator))
  put('b/country-a.target.yaml', stringify(target))
  put('b/country-a.expected.yaml', stringify(expected))
}

const simulator = {
  bind: '10.77.0.1',
  ports: { fhir: 8443, gateway: 8444, national: 8445, viewer: 8446 },
  publicOrigins: {
    fhir: `https://${ncpeh}:8443`,
    gateway: `https://${ncpeh}:8444`,
    national: `https://${store}:8445`,
    viewer: `https://${ncpeh}:8446`,
  },
  tls: {
    certificate: 'ncpeh.pem',
    key: 'ncpeh.key.pem',
    national: { certificate: 'store.pem', key: 'store.key.pem' },
    trustedCas: ['authority-of-b.pem'],
  },
  clients: [
    { id: 'country-b', jwksFile: 'country-b.jwks.json' },
    { id: 'country-b-short', jwksFile: 'country-b.jwks.json', tokenLifetimeSeconds: 2 },
  ],
}

const client = { privateKeyFile: 'assertion.key.pem', keyId: 'b-1', algorithm: 'ES384' }
const target = {
  name: 'Country A on another machine',
  role: 'country-a',
  dialect: 'mado',
  guides: { mado: '1.0.0', mhd: '4.2.4', euApi: 'ballot', hl7eu: 'ballot' },
  claims: {
    options: ['A', 'B', 'C'],
    conventions: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-8', 'C-9', 'C-10'],
    mutualTls: ['fhir', 'gateway', 'national'],
    documentTypes: ['85430-7', '18748-4'],
  },
  fhir: { baseUrl: `https://${ncpeh}:8443/fhir` },
  token: { client: { id: 'country-b', ...client }, shortLivedClient: { id: 'country-b-short', ...client } },
  imaging: {
    gatewayUrl: `https://${ncpeh}:8444/dicom-web`,
    nationalUrls: [`https://${store}:8445/dicom-web`],
  },
  viewer: {
    url: `https://${ncpeh}:8446/viewer`,
    launchUrl: `https://${ncpeh}:8446/viewer/launch`,
    logoutUrl: `https://${ncpeh}:8446/viewer/logout`,
  },
  tls: {
    ca: 'authority-of-a.pem',
    clientCertificate: 'client.pem',
    clientKey: 'client.key.pem',
    expiredClientCertificate: 'expired-client.pem',
    expiredClientKey: 'expired-client.key.pem',
  },
  resolve: { [ncpeh]: '10.77.0.1', [store]: '10.77.0.1' },
  clockSkewSeconds: 0,
  answers: Object.fromEntries(
    [
      'A13-09/keeps-own-hp-account',
      'A3-04/coded-elements-have-display',
      'D-27/compare-key-facts-across',
      'OA-06/original-code-kept-plus',
    ].map((clause) => [clause, { answer: 'yes', by: 'a tester of this test', date: '2026-11-24' }]),
  ),
}

/** Nobody on the other machine lets its documents change during the run. */
const expected = [
  ['newer-report-after-the-list', 'ST-08c/v3-published-after-list'],
  ['newer-report-after-the-list', 'ST-08c/never-v2-current'],
  ['study-that-grows', 'ST-08b/add-series-after-first'],
  ['deprecated-report', 'CHANGE-01/deprecated-not-current'],
  ['withdrawn-report', 'CHANGE-01/withdrawn-not-listed'],
  ['withdrawn-report', 'CHANGE-02/gone'],
].map(([scenario, requirement]) => ({
  scenario,
  requirement,
  verdict: 'inconclusive',
  reason: 'no hooks: nobody lets this country change',
  expires: '2099-12-31',
}))

/** @returns exit code and all that was printed */
function onTwoMachines(folder: string): Promise<{ code: number | null; text: string }> {
  const script = join(packageFolder, 'tests', 'two-machines.sh')
  const program = join(packageFolder, 'bin', 'borderlight.js')
  const args = [...namespaced, 'bash', script, folder, process.execPath, program]
  return new Promise((resolve, reject) => {
    const child = spawn(unshare ?? '', args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, text })
    })
  })
}

test(
  'a partner on another machine, with an authority of its own, is run to what is expected of it',
  { skip: whyNoNamespaces() },
  async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'borderlight-machines-'))
    t.after(() => {
      rmSync(folder, { recursive: true, force: true })
    })
    await layOutMachines(folder)
    const { code, text } = await onTwoMachines(folder)
    assert.equal(code, 0, text)
    const [run] = readdirSync(join(folder, 'b', 'results')).filter((name) => name !== 'latest')
    const record = JSON.parse(readFileSync(join(folder, 'b', 'results', run ?? '', 'run.json'), 'utf8')) as RunRecord
    assert.equal(record.verdict, 'inconclusive')
  },
)
