import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { secretBook } from '../../harness/exchange/secret-book.ts'
import { openWorld } from '../../harness/scenario/open-world.ts'
import { askOnce, startBareServer } from '../../load/bare-server.ts'
import { watchMemory } from '../../load/peak-memory.ts'
import { autocannonInstallLine, hasAutocannon, requestRate } from '../../load/request-rate.ts'
import { embeddedTarget, startEmbeddedCountry } from '../run/embedded-country.ts'
import { packageFolder } from '../run/header.ts'

/** `borderlight bench`: time and memory of a full run, and the list search beside a bare server; ratios of one run. */
export async function bench(): Promise<number> {
  const exit = await fullRun()
  await timed('full run, the NCPeH API', 'run', '--target', join(packageFolder, 'targets', 'ncp-api.target.yaml'))
  await timed('one scenario', 'run', '--scenario', 'list-of-a-patient')
  await timed('doctor', 'doctor', '--target', join(packageFolder, 'targets', 'ncp-api.target.yaml'))
  await timed('--help', '--help')
  if (await hasAutocannon()) await listSearch()
  else process.stdout.write(`list search: left out, autocannon is not installed (${autocannonInstallLine})\n`)
  return exit
}

async function fullRun(): Promise<number> {
  const results = mkdtempSync(join(tmpdir(), 'borderlight-bench-'))
  const started = performance.now()
  const child = spawn(process.execPath, [join(packageFolder, 'bin', 'borderlight.js'), 'run', '--results', results], {
    stdio: 'ignore',
  })
  const memory = watchMemory(child.pid ?? process.pid)
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(
    `full run against the embedded country: ${seconds.toFixed(1)} s, exit ${exit ?? 'by a signal'}\n`,
  )
  for (const { command, mebibytes } of memory.stop())
    process.stdout.write(`  peak ${mebibytes.toFixed(0).padStart(4)} MiB  ${command.slice(0, 100)}\n`)
  process.stdout.write('  measured: wall clock of the command; VmHWM of it and of every process below it\n')
  rmSync(results, { recursive: true, force: true })
  return exit ?? 3
}

/** Wall clock of one command from its start to its end. */
async function timed(what: string, ...args: readonly string[]): Promise<void> {
  const results = mkdtempSync(join(tmpdir(), 'borderlight-bench-'))
  const own = args[0] === 'run' ? ['--results', results] : []
  const started = performance.now()
  const child = spawn(process.execPath, [join(packageFolder, 'bin', 'borderlight.js'), ...args, ...own], {
    stdio: 'ignore',
  })
  const exit = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(`${what}: ${seconds.toFixed(2)} s, exit ${exit ?? 'by a signal'}\n`)
  rmSync(results, { recursive: true, force: true })
}

async function listSearch(): Promise<void> {
  const catalogue = makeCatalogue()
  const now = (): Date => new Date()
  const embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'C'], now, insecureHttp: true })
  const target = { ...embeddedTarget(embedded, ['A', 'C']), resolve: {} }
  const world = openWorld({
    target,
    catalogue,
    journal: { append: () => undefined },
    secrets: secretBook(randomBytes(32)),
    now,
    waitUntil: () => Promise.resolve(),
    rogue: {},
  })
  const patient = world.holdings.patient('many-items')
  const session = world.openSession('bench')
  const bearer = await session.countryA.fhirToken(patient)
  await session.close()
  const { system, value } = patient.identifier
  const query = new URLSearchParams({ 'patient.identifier': `${system}|${value}`, status: 'current', modality: 'DX' })
  const path = `/fhir/DocumentReference?${query.toString()}`
  const headers = { authorization: `Bearer ${bearer}`, accept: 'application/fhir+json' }
  const url = `${new URL(target.fhir.baseUrl).origin}${path}`
  const answer = await askOnce(url, headers)
  if (answer.status !== 200)
    throw new Error(`the list was answered by ${answer.status}, not 200: no rate means anything`)
  const bare = await startBareServer(answer)
  const common = { headers, connections: 10, warmSeconds: 5, seconds: 10 }
  const ours = await requestRate({ ...common, url })
  const yardstick = await requestRate({ ...common, url: `${bare.origin}${path}` })
  await bare.stop()
  await embedded.country.stop()
  const ratio = yardstick.perSecond === 0 ? 0 : ours.perSecond / yardstick.perSecond
  process.stdout.write(
    [
      `list search, one filter, ${answer.body.byteLength} bytes, plain HTTP on loopback:`,
      `  Country A          ${ours.perSecond.toFixed(0).padStart(6)} requests/s, p99 ${ours.p99} ms, ${ours.failures} failures`,
      `  bare node:http     ${yardstick.perSecond.toFixed(0).padStart(6)} requests/s, p99 ${yardstick.p99} ms, ${yardstick.failures} failures`,
      `  ratio              ${ratio.toFixed(2)}`,
      '  measured: autocannon, 10 connections, 5 s warm-up and 10 s each, one after the other in this process',
      '',
    ].join('\n'),
  )
}
