import type { Exchange, RawHeaders } from './exchange.ts'
import { wholeBody } from './whole-body.ts'

/** An answered request for unit tests; an object as body is sent as JSON. `parts` are said in the place of what is usual. */
export function testExchange(
  status: number,
  body: string | object,
  { headers = [], ...parts }: Partial<Exchange> & { headers?: RawHeaders } = {},
): Exchange {
  return {
    id: 'x/1',
    transaction: 'ITI-67',
    channel: 'fhir',
    direction: 'outgoing',
    startedAt: '2026-01-01T00:00:00Z',
    durationMilliseconds: 1,
    request: { method: 'GET', url: 'https://a.test/fhir/DocumentReference', headers: [] },
    response: {
      status,
      reason: '',
      httpVersion: '1.1',
      headers,
      body: wholeBody(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))),
    },
    facts: {},
    ...parts,
  }
}
