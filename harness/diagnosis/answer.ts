import { readJson } from '../../wire/json.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { notOk } from './stage.ts'
import type { StageOutcome } from './stage.ts'

const textLimit = 300

/** The body as text; empty when there is none. */
export function textOf(exchange: Exchange): string {
  const bytes = exchange.response?.body.bytes
  return bytes === undefined ? '' : new TextDecoder().decode(bytes)
}

/** The body as JSON; undefined when it is none. */
export function jsonIn(exchange: Exchange): unknown {
  const bytes = exchange.response?.body.bytes
  return bytes === undefined ? undefined : readJson(bytes) // what it is instead is said by `troubleIn`
}

/** A member of a JSON object as text; undefined when it is none. */
export function memberOf(document: unknown, name: string): string | undefined {
  if (typeof document !== 'object' || document === null) return undefined
  const value = (document as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What the target says about its refusal: OAuth error, OperationOutcome, or the first words of the body. */
export function saidBy(exchange: Exchange): string {
  const document = jsonIn(exchange)
  const error = memberOf(document, 'error')
  const description = memberOf(document, 'error_description')
  const diagnostics = issueText(document)
  const said = diagnostics ?? ([error, description].filter((part) => part !== undefined).join(': ') || textOf(exchange))
  return said.replaceAll(/\s+/g, ' ').trim().slice(0, textLimit)
}

function issueText(document: unknown): string | undefined {
  if (typeof document !== 'object' || document === null || !('issue' in document)) return undefined
  const [first] = Array.isArray(document.issue) ? (document.issue as readonly unknown[]) : []
  const details = typeof first === 'object' && first !== null && 'details' in first ? first.details : undefined
  return memberOf(first, 'diagnostics') ?? memberOf(details, 'text') ?? memberOf(first, 'code')
}

/** `answered 404 Not Found: no such study` */
export function answeredText(exchange: Exchange): string {
  const { response } = exchange
  const said = saidBy(exchange)
  return (
    `answered ${response?.status ?? 'nothing'} ${response?.reason ?? ''}`.trimEnd() + (said === '' ? '' : `: ${said}`)
  )
}

/** What is wrong with an answer of any kind: none at all, a redirect, a web page, an error of the server. */
export function troubleIn(exchange: Exchange, what: string): StageOutcome | undefined {
  const { failure, response, request } = exchange
  if (failure !== undefined)
    return notOk(
      failure.blame,
      `no answer from ${request.url}: ${failure.code} ${failure.message}`,
      failure.code === 'ETIMEDOUT'
        ? `The target took the request and was silent: ask its operator for the log of ${exchange.startedAt}.`
        : 'Run the diagnosis again; when it stays, compare the log of both sides.',
    )
  if (response === undefined) return notOk('harness', 'the exchange holds neither answer nor failure')
  const { status } = response
  if (status >= 300 && status < 400) {
    const to = headerOf(exchange, 'location') ?? 'nowhere'
    return notOk(
      'configuration',
      `${request.url} is redirected to ${to} (${status})`,
      'A login page in front of the service looks like this: ask for a way past it, or for the right URL.',
      `When the service moved for good, use the new URL in the target file. ${what} is never followed elsewhere.`,
    )
  }
  if (looksLikeHtml(exchange))
    return notOk(
      'configuration',
      `${request.url} answers ${status} with ${/type\s*=\s*["']?password/i.test(textOf(exchange)) ? 'a login page' : 'a web page'} (HTML), not ${what}`,
      'The URL in the target file leads to a portal or a proxy: ask for the base URL of the service.',
      'A proxy that asks people to sign in must let this client through.',
    )
  if (status >= 500)
    return notOk(
      'target',
      answeredText(exchange),
      `Ask the operator of the target for the log of ${exchange.startedAt}.`,
    )
  return response.body.end === 'complete' || response.body.end === 'over-limit'
    ? undefined
    : notOk(
        'target',
        `the answer broke off (${response.body.end})`,
        'Ask the operator of the target, or of a proxy between.',
      )
}

function headerOf(exchange: Exchange, name: string): string | undefined {
  return exchange.response?.headers.find(([written]) => written.toLowerCase() === name)?.[1]
}

const looksLikeHtml = (exchange: Exchange): boolean =>
  /text\/html|xhtml/i.test(headerOf(exchange, 'content-type') ?? '') ||
  /^\s*<(!doctype html|html)/i.test(textOf(exchange).slice(0, 200))
