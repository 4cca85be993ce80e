import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { exportJWK, exportPKCS8, generateKeyPair } from 'jose'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { newestPublished } from '../../fixtures/documents/guides.ts'
import { startAdminOrigin } from '../../mocks/country-a/admin-origin.ts'
import type { RunningCountryA, SimulatorConfig } from '../../mocks/country-a/simulator-config.ts'
import { startCountryA } from '../../mocks/country-a/serve.ts'
import { makeTestPki, testHosts } from '../../mocks/pki/test-pki.ts'
import { catalogueSource } from '../catalogue-source.ts'
import { simulatorFile } from '../simulator-file.ts'
import type { SimulatorFile } from '../simulator-file.ts'
import { refuseWhatCannotShow, simulatedFaults } from '../simulated-faults.ts'
import { ownTlsOf, publishedHost, registeredClientsOf } from '../simulator-security.ts'
import { UsageError } from '../usage-error.ts'
import { yamlFile } from '../yaml-file.ts'

/** `kid` of the key that is made when the simulator's file names no client. */
const ownKeyId = 'ncpeh-b-1'
const originNames = ['fhir', 'gateway', 'national', 'viewer'] as const

/** `borderlight simulate country-a`: the reference country, or one with one fault or several, for somebody's own client. */
export async function simulate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      mutant: { type: 'string', multiple: true },
      'insecure-http': { type: 'boolean', default: false },
      seed: { type: 'string' },
      out: { type: 'string', default: join('results', 'simulator') },
    },
  })
  if (positionals[0] !== 'country-a') throw new UsageError('simulate what?', 'say "borderlight simulate country-a"')
  const file = values.config === undefined ? simulatorFile.parse({}) : readConfig(values.config)
  const faults = simulatedFaults(values.mutant ?? [], file)
  const insecureHttp = values['insecure-http']
  await refuseWhatCannotShow(faults, { insecureHttp, ownCertificates: file.tls !== undefined })
  const folder = dirname(resolve(values.config ?? '.'))
  const security = insecureHttp ? { insecureHttp } : await certificatesOf(file, folder, values.out)
  const clients = await clientsOf(file, folder, values.out)
  const country = await listening({
    catalogue: makeCatalogue(catalogueSource({ seed: values.seed })),
    options: [...file.options] as ['A' | 'B' | 'C', ...('A' | 'B' | 'C')[]],
    dialect: file.dialect ?? faults.dialect ?? 'mado',
    guides: { ...(file.guides ?? newestPublished), ...faults.guides },
    bind: file.bind,
    ports: definedOf(file.ports),
    publicOrigins: definedOf(file.publicOrigins),
    clients,
    now: () => new Date(),
    nextId: () => randomUUID(),
    ...security,
    ...(file.nationalBaseUrl === undefined ? {} : { nationalBaseUrl: file.nationalBaseUrl }),
    ...(faults.mutate === undefined ? {} : { mutate: faults.mutate }),
  })
  const admin = await startAdminOrigin(country, randomUUID())
  // Listened for before anybody is told that it is up.
  const told = new Promise<void>((done) => {
    process.once('SIGINT', done).once('SIGTERM', done)
  })
  process.stdout.write(
    [
      `Country A is up${faults.says.length === 0 ? '' : ', faulty on purpose:'}`,
      ...faults.says.map((sentence) => `  ! ${sentence}`),
      `  FHIR      ${country.fhirBaseUrl}`,
      `  token     ${country.tokenUrl}`,
      ...(country.gatewayUrl === undefined ? [] : [`  gateway   ${country.gatewayUrl}  (option A)`]),
      ...(country.viewerUrl === undefined
        ? []
        : [`  viewer    ${country.viewerUrl}  (option B; launch ${country.viewerUrl}/launch)`]),
      ...(country.nationalUrl === undefined ? [] : [`  national  ${country.nationalUrl}  (option C)`]),
      ...(insecureHttp
        ? []
        : originNames.flatMap((origin) => {
            const address = country.resolve[testHosts[origin]]
            return address === undefined ? [] : [`  resolve   ${publishedHost(file, origin)} is at ${address}`]
          })),
      ...clients.map(({ id, tokenLifetimeSeconds }) =>
        tokenLifetimeSeconds === undefined
          ? `  client    ${id}`
          : `  client    ${id}, whose tokens live ${tokenLifetimeSeconds} s`,
      ),
      ...(file.clients.length > 0 ? [] : [`  key       ${join(values.out, 'ncpeh-b.key')} (kid ${ownKeyId}, ES384)`]),
      ...(insecureHttp || file.tls !== undefined
        ? []
        : [`  TLS       ${join(values.out, 'ca.pem')}, client.pem, client.key`]),
      `  changes   ${admin.url}  (POST {"change": "newer-report", "action": "apply"}; on this machine only)`,
      'Stop with Ctrl+C. What is asked and not served is listed here:',
      '',
    ].join('\n'),
  )
  let printed = 0
  const printInbox = (): void => {
    const inbox = country.inbox()
    for (const { at, origin, method, path, what } of inbox.slice(printed))
      process.stdout.write(`  not served: ${at} ${origin} ${method} ${path}: ${what}\n`)
    printed = inbox.length
  }
  const timer = setInterval(printInbox, 500)
  await told
  clearInterval(timer)
  printInbox()
  process.stdout.write(`${printed} requests were not served or not understood\n`)
  await admin.stop()
  await country.stop()
  return 0
}

/** @throws UsageError when an address or a port cannot be had */
async function listening(config: SimulatorConfig): Promise<RunningCountryA> {
  try {
    return await startCountryA(config)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined || !['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES'].includes(code)) throw error
    throw new UsageError(message, 'set "bind" and "ports" in a simulator file to what is free on this machine')
  }
}

function readConfig(path: string): SimulatorFile {
  if (!existsSync(path)) throw new UsageError(`${path} does not exist`, 'name a simulator file')
  const read = simulatorFile.safeParse(yamlFile(path, 'name a simulator file'))
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path: where, message }) => `${where.join('.') || '(file)'}: ${message}`)
  throw new UsageError(`${path}: ${problems.join('; ')}`, 'mend the file')
}

async function certificatesOf(file: SimulatorFile, folder: string, out: string): Promise<Pick<SimulatorConfig, 'tls'>> {
  const tls = ownTlsOf(file, folder)
  if (tls !== undefined) return { tls }
  const names = Object.values(file.publicOrigins).flatMap((origin) =>
    origin === undefined ? [] : [new URL(origin).hostname],
  )
  const pki = await makeTestPki({ hosts: [...Object.values(testHosts), ...names], now: new Date() })
  const put = fileWriter(out)
  put('ca.pem', pki.caPem)
  put('client.pem', pki.client.certificatePem)
  put('client.key', pki.client.keyPem)
  put('expired-client.pem', pki.expiredClient.certificatePem)
  put('expired-client.key', pki.expiredClient.keyPem)
  return { tls: { pki } }
}

async function clientsOf(file: SimulatorFile, folder: string, out: string): Promise<SimulatorConfig['clients']> {
  if (file.clients.length > 0) return registeredClientsOf(file, folder)
  const { privateKey, publicKey } = await generateKeyPair('ES384', { extractable: true })
  const jwk = { ...(await exportJWK(publicKey)), kid: ownKeyId, alg: 'ES384', use: 'sig' }
  fileWriter(out)('ncpeh-b.key', await exportPKCS8(privateKey))
  return [
    { id: 'ncpeh-b', jwks: { keys: [jwk] } },
    { id: 'ncpeh-b-short', jwks: { keys: [jwk] }, tokenLifetimeSeconds: 2 },
  ]
}

function fileWriter(folder: string): (name: string, text: string) => void {
  mkdirSync(folder, { recursive: true })
  return (name, text) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 })
  }
}

function definedOf<T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
}
