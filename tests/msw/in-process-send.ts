import { getResponse } from 'msw'
import type { HttpHandler } from 'msw'
import type { Send } from '../../harness/clients/send.ts'
import { retakeFacts } from '../../harness/exchange/facts.ts'
import { wholeBody } from '../../harness/exchange/whole-body.ts'

/** What the harness's clients send with, in the place of the probe: Country A's handlers, no socket and no redaction. */
export function inProcessSend(handlers: HttpHandler[], now: () => Date): Send {
  let count = 0
  return async (request) => {
    const startedAt = now()
    const { method, url, headers = [], body } = request
    const asked = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === undefined ? {} : { body }),
    })
    const answer = await getResponse(handlers, asked)
    if (answer === undefined) throw new Error(`no handler answers ${method} ${url}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    request.onRawBody?.(bytes)
    const answered = [...answer.headers]
    count += 1
    return {
      id: `in-process/${count}`,
      transaction: request.transaction,
      channel: request.channel,
      direction: 'outgoing',
      startedAt: startedAt.toISOString(),
      durationMilliseconds: now().getTime() - startedAt.getTime(),
      request: { method, url, headers, ...(body === undefined ? {} : { body }) },
      response: {
        status: answer.status,
        reason: answer.statusText,
        httpVersion: '1.1',
        headers: answered,
        body: wholeBody(bytes),
      },
      facts: retakeFacts(answered, bytes),
    }
  }
}
