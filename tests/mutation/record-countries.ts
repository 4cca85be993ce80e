import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread, parentPort, threadId, workerData } from 'node:worker_threads'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { studySizeBytes } from '../../fixtures/catalogue/study-size.ts'
import { chromiumPool } from '../../cli/browser/chromium.ts'
import { loadScenarios } from '../../cli/load-scenarios.ts'
import { standingCountries } from '../../cli/matrix/standing-countries.ts'
import { makeEmbeddedPki } from '../../cli/run/embedded-country.ts'
import { everyCountry, recordCountry } from './record-country.ts'
import type { Wanted } from './record-country.ts'

/** File of a recorded country below the folder of the evidence. */
export const countryFile = (folder: string, { kind, id }: Wanted): string =>
  join(folder, 'countries', `${kind}-${encodeURIComponent(id)}.json`)

/** Records every country that the folder does not hold yet, on two threads. @returns how many were recorded */
export async function recordCountries(folder: string, say: (line: string) => void): Promise<number> {
  mkdirSync(join(folder, 'countries'), { recursive: true })
  const queue = everyCountry.filter((wanted) => !existsSync(countryFile(folder, wanted)))
  const count = queue.length
  const thread = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { records: folder } })
      worker.on('message', (done: string) => {
        if (done !== '') say(`${count - queue.length} of ${count} ${done}`)
        worker.postMessage(queue.shift())
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        resolve()
      })
    })
  await Promise.all(Array.from({ length: Math.min(2, count) }, thread))
  return count
}

async function work(folder: string): Promise<void> {
  const scenarios = await loadScenarios()
  const catalogue = makeCatalogue()
  for (const study of catalogue.studies) studySizeBytes(catalogue, study)
  const countries = standingCountries(catalogue, await makeEmbeddedPki())
  const browsers = chromiumPool()
  const ground = { scenarios, catalogue, countries, browsers, keepBody: keepBelow(join(folder, 'bodies')) }
  parentPort?.on('message', (wanted: Wanted | undefined) => {
    if (wanted === undefined) {
      parentPort?.close()
      void browsers.close()
      void countries.stop()
      return
    }
    void recordCountry(wanted, ground).then((recorded) => {
      const file = countryFile(folder, wanted)
      writeFileSync(`${file}.part`, JSON.stringify(recorded))
      renameSync(`${file}.part`, file)
      parentPort?.postMessage(`${wanted.kind} ${wanted.id}`)
    })
  })
  parentPort?.postMessage('')
}

/** A body store for two threads of one process: `bodyStore` writes under the name of the process alone. */
function keepBelow(folder: string): (bytes: Uint8Array) => string {
  mkdirSync(folder, { recursive: true })
  return (bytes) => {
    const name = createHash('sha256').update(bytes).digest('hex')
    const file = join(folder, name)
    if (!existsSync(file)) {
      writeFileSync(`${file}.${threadId}.part`, bytes)
      renameSync(`${file}.${threadId}.part`, file)
    }
    return name
  }
}

const data: unknown = workerData
if (!isMainThread && typeof data === 'object' && data !== null && 'records' in data) void work(String(data.records))
