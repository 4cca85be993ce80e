import { createHash } from 'node:crypto'
import type { Facts, RawHeaders } from './exchange.ts'
import { pdfFacts } from './pdf-facts.ts'

/** What is measured of a document that was retrieved, beside what every answer says of itself. */
export async function documentFacts(headers: RawHeaders, bytes: Uint8Array): Promise<Pick<Facts, 'pdfs' | 'sha1'>> {
  return { sha1: createHash('sha1').update(bytes).digest('base64'), ...(await pdfFacts(headers, bytes)) }
}
