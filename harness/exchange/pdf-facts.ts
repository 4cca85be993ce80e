import { createHash } from 'node:crypto'
import { readJson } from '../../wire/json.ts'
import type { Facts, PdfFact, RawHeaders } from './exchange.ts'
import { readPdf } from './pdf-thread.ts'
import type { PdfContent } from './pdf-thread.ts'
import { remembered } from './remembered.ts'

/** Larger documents are not opened. */
const sizeLimitBytes = 20_000_000
/** PDFs of one document that are opened. */
const mostDocuments = 20
const pdfType = 'application/pdf'

/**
 * The PDFs inside a FHIR document in JSON (attachments and Binary), or the body itself, with their text. Measured by a
 * library, so that checks read the same words again in ten years. Never throws. Limits: 20 documents of 20 MB.
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

const remember = remembered<Promise<PdfContent>>(500)

async function factOf({ place, file }: Embedded): Promise<PdfFact> {
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { place, sha256, ...(await remember(sha256, () => contentOf(file))) }
}

async function contentOf(file: Buffer): Promise<PdfContent> {
  if (file.byteLength > sizeLimitBytes) return { problem: `larger than ${String(sizeLimitBytes)} bytes: not opened` }
  return await readPdf(file)
}
