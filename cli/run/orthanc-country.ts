import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterChange } from '../../fixtures/catalogue/changes.ts'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import { storeStudy } from '../upload/store-study.ts'
import { UsageError } from '../usage-error.ts'
import type { EmbeddedCountry } from './embedded-country.ts'
import { startEmbeddedCountry } from './embedded-country.ts'

const pluginPlaces = [
  '/usr/share/orthanc/plugins/libOrthancDicomWeb.so',
  '/usr/lib/orthanc/libOrthancDicomWeb.so',
  '/usr/share/orthanc/plugins/libOrthancDicomWeb.so.1.10',
]
const programs = ['/usr/sbin/Orthanc', '/usr/bin/Orthanc', '/usr/local/sbin/Orthanc']

/** Where Orthanc and its DICOMweb plugin are; undefined when they are not on this machine. */
export function findOrthanc(): { program: string; plugin: string } | undefined {
  const program = programs.find((path) => existsSync(path))
  const plugin = pluginPlaces.find((path) => existsSync(path))
  return program === undefined || plugin === undefined ? undefined : { program, plugin }
}

export const orthancInstallLine = 'apt-get install orthanc orthanc-dicomweb'

/** Orthanc as the national store of the reference Country A: option C, its FHIR side ours, its objects not. */
export async function startOrthancCountry(options: {
  catalogue: Catalogue
  now: () => Date
}): Promise<
  Pick<EmbeddedCountry, 'parts' | 'rogue'> & Pick<EmbeddedCountry['country'], 'change' | 'restore' | 'stop'>
> {
  const orthanc = await startOrthanc()
  try {
    // It takes no admin's order: what a study grows by is there from the beginning, beyond the list.
    const grown = afterChange(options.catalogue, 'series-added')
    for (const study of grown.studies) {
      const { refused } = await storeStudy(options.catalogue, study, orthanc.baseUrl)
      const [first] = refused
      if (first !== undefined) throw new Error(`Orthanc refused ${first.what}: ${first.why}`)
    }
    const embedded = await startEmbeddedCountry({
      catalogue: options.catalogue,
      options: ['C'],
      now: options.now,
      nationalBaseUrl: orthanc.baseUrl,
    })
    return {
      parts: { ...embedded.parts, imaging: { nationalUrls: [orthanc.baseUrl] } },
      rogue: embedded.rogue,
      change: embedded.country.change,
      restore: embedded.country.restore,
      stop: async () => {
        await embedded.country.stop()
        await orthanc.stop()
      },
    }
  } catch (error) {
    await orthanc.stop()
    throw error
  }
}

/**
 * Starts Orthanc on a free loopback port with a temporary folder, over plain HTTP.
 * @param more what its configuration says besides, for example whom its own DICOMweb client trusts
 * @throws UsageError when it is not installed
 */
export async function startOrthanc(
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const found = findOrthanc()
  if (found === undefined) throw new UsageError('Orthanc with its DICOMweb plugin is not installed', orthancInstallLine)
  const folder = mkdtempSync(join(tmpdir(), 'borderlight-orthanc-'))
  const [httpPort, dicomPort] = [await freePort(), await freePort()]
  const file = join(folder, 'orthanc.json')
  writeFileSync(
    file,
    JSON.stringify({
      Name: 'National store',
      StorageDirectory: join(folder, 'storage'),
      IndexDirectory: join(folder, 'index'),
      HttpPort: httpPort,
      DicomPort: dicomPort,
      DicomServerEnabled: false,
      RemoteAccessAllowed: false,
      AuthenticationEnabled: false,
      Plugins: [found.plugin],
      DicomWeb: { Enable: true, Root: '/dicom-web/', EnableWado: false },
      ...more,
    }),
  )
  const child = spawn(found.program, [file], { stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words = (words + chunk).slice(-4000)))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000)
    await ended
    clearTimeout(killer)
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', () => child.kill('SIGKILL'))
  const baseUrl = `http://127.0.0.1:${httpPort}/dicom-web`
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break
    if (await answers(`${baseUrl}/studies?limit=1`)) return { baseUrl, stop }
    await delay(100)
  }
  await stop()
  throw new Error(`Orthanc did not start within 10 s: ${words}`)
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const outgoing = request(url, { timeout: 1000 }, (incoming) => {
      incoming.resume()
      resolve(incoming.statusCode === 200)
    })
    outgoing.once('error', () => {
      resolve(false)
    })
    outgoing.once('timeout', () => outgoing.destroy())
    outgoing.end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
