import type { Exchange, RawHeaders } from './exchange.ts'
import { retakeFacts } from './facts.ts'
import { documentFacts } from './document-facts.ts'
import { wholeBody } from './whole-body.ts'

/**
 * A document that came inline in `attachment.data` of a list entry (base64), as an exchange of its own: it was received
 * with the list, and is judged like one that was retrieved. Redacted already, as the list is.
 */
export async function inlineExchange(
  id: string,
  listed: Exchange,
  { data, contentType }: { data: string; contentType: string },
): Promise<Exchange> {
  const bytes = Buffer.from(data, 'base64')
  const headers: RawHeaders = [['Content-Type', contentType]]
  return {
    ...listed,
    id,
    transaction: 'ITI-68',
    durationMilliseconds: 0,
    response: {
      status: 200,
      reason: 'inline in the list',
      httpVersion: listed.response?.httpVersion ?? '',
      headers,
      body: wholeBody(bytes),
    },
    facts: { ...retakeFacts(headers, bytes), ...(await documentFacts(headers, bytes)) },
  }
}
