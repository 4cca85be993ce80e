import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'

/** Seconds after which a call is taken to hang; an honest one takes less than two. */
const hangSeconds = 60
/** Heap of a call, in MiB: a few times the largest body that the harness keeps. */
const heapMebibytes = 512

interface Call {
  module: string
  name: string
  args: readonly unknown[]
}

/** What a call gave, or how it failed. */
export type Outcome = { gave: unknown } | { threw: string }

/**
 * Calls an exported function of a module in a thread of its own, so that a hang or a heap that fills ends the thread
 * and not the tests. @param module URL of the built module @throws Error when it hangs or its heap is full
 */
export function inWorker(module: string, name: string, ...args: readonly unknown[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: { module, name, args } satisfies Call,
      resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
    })
    const timer = setTimeout(() => {
      reject(new Error(`${name} hangs: no end within ${hangSeconds} s`))
      void worker.terminate()
    }, hangSeconds * 1000)
    worker.once('message', (outcome: Outcome) => {
      clearTimeout(timer)
      resolve(outcome)
      void worker.terminate()
    })
    worker.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

async function call({ module, name, args }: Call): Promise<void> {
  const exports = (await import(module)) as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>
  let outcome: Outcome
  try {
    outcome = { gave: await exports[name]?.(...args) }
  } catch (error) {
    outcome = { threw: String(error) }
  }
  try {
    parentPort?.postMessage(outcome)
  } catch {
    parentPort?.postMessage({ gave: 'what cannot leave the thread' })
  }
}

const isCall = (data: unknown): data is Call => typeof data === 'object' && data !== null && 'module' in data
if (!isMainThread && isCall(workerData)) void call(workerData)
