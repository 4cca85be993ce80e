import type { Exchange, RawHeaders } from '../../harness/exchange/exchange.ts'
import { statusLine } from '../answer-text.ts'
import { countText, durationText, momentText, sizeText } from '../quantity.ts'
import { oneLine, shortened } from '../visible-text.ts'
import type { ExchangeView } from './evidence.ts'
import { factRows } from './exchange-facts.ts'
import { answerText, bodyLink, screenPicture } from './exchange-line.ts'
import { markup } from './markup.ts'
import type { Markup } from './markup.ts'

/** Characters of a body that are shown; the rest is in `bodies/`. */
const excerptLimit = 600
const headerLimit = 40
const valueLimit = 240
const urlLimit = 1200

/** One exchange whole: request, answer, timing, what was measured on it. */
export function exchangeDetail({ exchange, anchor }: ExchangeView): Markup {
  const { request, response, failure } = exchange
  return markup`<details class="exchange" id="${anchor}">
<summary><span class="kind">${exchange.transaction}</span> <code>${request.method} ${oneLine(request.url, 140)}</code> <span class="answer">${answerText(exchange)}, ${durationText(exchange.durationMilliseconds)}</span></summary>
<div class="wire">
<section aria-label="Request"><h5>Request</h5><pre tabindex="0">${request.method} ${shortened(request.url, urlLimit)}
${headerLines(request.headers)}${request.body !== undefined && request.body !== '' && `\n\n${shortened(request.body, excerptLimit)}`}</pre></section>
<section aria-label="Answer"><h5>Answer</h5>${
    response === undefined
      ? markup`<p class="none">${failureText(failure)}</p>`
      : markup`<pre tabindex="0">${statusLine(response)}
${headerLines(response.headers)}${excerptOf(exchange)}</pre>`
  }</section>
</div>${screenPicture(exchange)}
<dl class="facts">${bodyRow(exchange)}
<dt>When</dt><dd>${momentText(exchange.startedAt)}, ${durationText(exchange.durationMilliseconds)}, ${exchange.direction}, ${exchange.channel} origin</dd>${factRows(exchange.facts)}
<dt>Id</dt><dd><code>${exchange.id}</code></dd></dl>
</details>`
}

function failureText(failure: Exchange['failure']): string {
  if (failure === undefined) return 'The record holds no answer.'
  const { phase, code, message, blame } = failure
  return `No answer (${phase}): ${code}, ${oneLine(message, 400)}. Blame: ${blame}.`
}

function headerLines(headers: RawHeaders): string {
  const lines = headers.slice(0, headerLimit).map(([name, value]) => oneLine(`${name}: ${value}`, valueLimit))
  if (headers.length > headerLimit) lines.push(`… ${countText(headers.length - headerLimit, 'more header')}`)
  return lines.join('\n')
}

function excerptOf({ response }: Exchange): string | undefined {
  const body = response?.body
  if (body?.excerpt === undefined || body.excerpt === '') return undefined
  const head = body.excerpt.slice(0, excerptLimit)
  const left = body.sizeBytes - Math.min(body.sizeBytes, excerptLimit)
  return `\n\n${head}${left > 0 ? `… (${left} more bytes)` : ''}`
}

function bodyRow(exchange: Exchange): Markup | undefined {
  const body = exchange.response?.body
  if (body === undefined) return undefined
  const link = bodyLink(exchange, 'stored body')
  const end = body.end === 'complete' ? '' : `, ended ${body.end}`
  return markup`
<dt>Body</dt><dd>${sizeText(body.sizeBytes)}${end}${body.capped && ', kept in part'}, SHA-256 <code>${body.sha256}</code>${link !== undefined && markup` · ${link}`}</dd>`
}
