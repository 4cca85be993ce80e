import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { fileURLToPath } from 'node:url'
import type { PdfFact } from './exchange.ts'

/** What a PDF holds, or why it was not read. */
export type PdfContent = Omit<PdfFact, 'place' | 'sha256'>

/** Longest text of a PDF that is kept, in characters. */
const textLimit = 20_000
/** A kilobyte of a PDF can unpack to a gigabyte: what takes longer than this is given up; a report takes a tenth of one. */
const usualSeconds = 20
const heapMebibytes = 512
const role = 'pdf'

let thread: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * The text of a PDF, read in a thread of its own, one at a time. Never throws. Limits: 20 s, a heap of 512 MiB, 20,000
 * characters of text; beyond them there is a `problem`.
 */
export function readPdf(file: Uint8Array, longestSeconds = usualSeconds): Promise<PdfContent> {
  const next = last.then(() => readNext(file, longestSeconds))
  last = next
  return next
}

function readNext(file: Uint8Array, longestSeconds: number): Promise<PdfContent> {
  const worker = (thread ??= new Worker(fileURLToPath(import.meta.url), {
    workerData: role,
    resourceLimits: { maxOldGenerationSizeMb: heapMebibytes },
  }))
  worker.ref()
  return new Promise((resolve) => {
    const end = (content: PdfContent): void => {
      clearTimeout(timer)
      worker.off('message', end)
      worker.off('error', onError)
      worker.unref()
      resolve(content)
    }
    const giveUp = (problem: string): void => {
      thread = undefined
      void worker.terminate()
      end({ problem })
    }
    const onError = (error: Error): void => {
      giveUp(error.message)
    }
    const timer = setTimeout(() => {
      giveUp(`it could not be read within ${longestSeconds} s`)
    }, longestSeconds * 1000)
    worker.on('message', end)
    worker.on('error', onError)
    worker.postMessage(file)
  })
}

/** What is used of the library's document: its own types are of a package that is not installed. */
interface OpenPdf {
  getMetadata: () => Promise<{ info: { Language?: unknown } }>
  destroy: () => Promise<void>
}

async function contentOf(file: Uint8Array): Promise<PdfContent> {
  try {
    const { extractText, getDocumentProxy } = await import('unpdf')
    const pdf = (await getDocumentProxy(file, { verbosity: 0, isEvalSupported: false })) as unknown as OpenPdf
    try {
      const { text, totalPages } = await extractText(pdf, { mergePages: true })
      const { info } = await pdf.getMetadata()
      return {
        pages: totalPages,
        text: text.replace(/\s+/g, ' ').trim().slice(0, textLimit),
        ...(typeof info.Language === 'string' && { language: info.Language }),
      }
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) } // whatever the library says of the file
  }
}

if (!isMainThread && workerData === role)
  parentPort?.on('message', (file: Uint8Array) => {
    void contentOf(file).then((content) => parentPort?.postMessage(content))
  })
