import { createHash } from 'node:crypto'
import { readJson } from '../../wire/json.ts'
import type { Facts, PdfFact, RawHeaders } from './exchange.ts'
import { remembered } from './remembered.ts'

/** Longest text of a PDF that is kept, in characters. */
const textLimit = 20_000
/** Larger documents are not opened. */
const sizeLimitBytes = 20_000_000
/** PDFs of one document that are opened. */
const mostDocuments = 20
const pdfType = 'application/pdf'

type Content = Omit<PdfFact, 'place' | 'sha256'>

/**
 * The PDFs inside a FHIR document in JSON (attachments and Binary), or the body itself, with their text. Measured by a
 * library, so that checks read the same words again in ten years.
 */
export async function pdfFacts(headers: RawHeaders, bytes: Uint8Array): Promise<Pick<Facts, 'pdfs'>> {
  const mediaType = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType.startsWith(pdfType)) return { pdfs: [await factOf({ place: 'body', file: buffer })] }
  if (!mediaType.includes('json') || !buffer.includes(pdfType)) return {}
  const found = pdfsOf(readJson(bytes), 'document').slice(0, mostDocuments)
  return found.length === 0 ? {} : { pdfs: await Promise.all(found.map(factOf)) }
}

interface Embedded {
  place: string
  file: Buffer
}

function pdfsOf(value: unknown, place: string): readonly Embedded[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => pdfsOf(one, place))
  if (typeof value !== 'object' || value === null) return []
  const here = 'resourceType' in value && typeof value.resourceType === 'string' ? value.resourceType : place
  const own =
    'contentType' in value && value.contentType === pdfType && 'data' in value && typeof value.data === 'string'
      ? [{ place: here, file: Buffer.from(value.data, 'base64') }]
      : []
  return [...own, ...Object.values(value).flatMap((one) => pdfsOf(one, here))]
}

/** What is used of the library's document: its own types are of a package that is not installed. */
interface OpenPdf {
  getMetadata: () => Promise<{ info: { Language?: unknown } }>
  destroy: () => Promise<void>
}

const remember = remembered<Promise<Content>>(500)

async function factOf({ place, file }: Embedded): Promise<PdfFact> {
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { place, sha256, ...(await remember(sha256, () => contentOf(file))) }
}

async function contentOf(file: Buffer): Promise<Content> {
  if (file.byteLength > sizeLimitBytes) return { problem: `larger than ${String(sizeLimitBytes)} bytes: not opened` }
  try {
    const { extractText, getDocumentProxy } = await import('unpdf')
    const pdf = (await getDocumentProxy(new Uint8Array(file), {
      verbosity: 0,
      isEvalSupported: false,
    })) as unknown as OpenPdf
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
