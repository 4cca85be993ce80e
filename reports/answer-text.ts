import type { Exchange, ExchangeResponse } from '../harness/exchange/exchange.ts'
import { countText } from './quantity.ts'
import { oneLine, visibleText } from './visible-text.ts'

const headerLimit = 60
const valueLimit = 400

/** The answer as it came: status line, headers, and the beginning of the body; or why there is none. */
export function wholeAnswerText({ response, failure, facts }: Exchange): string {
  if (response === undefined) {
    const refusal = facts.tls?.refusal
    if (failure === undefined)
      return refusal === undefined ? 'no answer' : `no answer: handshake refused: ${oneLine(refusal, valueLimit)}`
    return `no answer (${failure.phase}): ${failure.code} ${oneLine(failure.message, valueLimit)}`
  }
  const { headers, body } = response
  const left = headers.length - headerLimit
  const excerpt = body.excerpt ?? ''
  const rest = body.sizeBytes - new TextEncoder().encode(excerpt).length
  const end = body.end === 'complete' ? '' : `, which ended ${body.end}`
  const bodyLines =
    excerpt === ''
      ? [`(body of ${body.sizeBytes} bytes${end}, not shown)`]
      : [visibleText(excerpt), ...(rest > 0 || end !== '' ? [`… (${body.sizeBytes} bytes in all${end})`] : [])]
  return [
    statusLine(response),
    ...headers.slice(0, headerLimit).map(([name, value]) => oneLine(`${name}: ${value}`, valueLimit)),
    ...(left > 0 ? [`… ${countText(left, 'more header')}`] : []),
    '',
    ...(body.sizeBytes === 0 ? ['(empty body)'] : bodyLines),
  ].join('\n')
}

/** The status line as it came; a browser tells the status alone. */
export function statusLine({ httpVersion, status, reason }: ExchangeResponse): string {
  const line = `${oneLine(httpVersion, 10)} ${status} ${oneLine(reason, 120)}`.trimEnd()
  return httpVersion === '' ? `HTTP${line} (seen by the browser)` : `HTTP/${line}`
}

/** One exchange on one line: method, URL and status. */
export function exchangeLineText({ transaction, request, response, failure }: Exchange): string {
  const came = response === undefined ? (failure?.code ?? 'no answer') : String(response.status)
  return `${transaction} ${request.method} ${oneLine(request.url, 160)} → ${came}`
}
