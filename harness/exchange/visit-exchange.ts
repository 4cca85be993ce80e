import type { BrowserVisit } from '../browser/browser.ts'
import type { Exchange, ExchangeResponse, PageFact, RawHeaders } from './exchange.ts'
import { retakeFacts } from './facts.ts'
import { redactBytes, redactHeaders, redactText } from './redact.ts'
import { isPlainValue } from './launch-secrets.ts'
import type { SecretBook } from './secret-book.ts'
import { wholeBody } from './whole-body.ts'

/** What a browser saw, as evidence: the page, and its screen as an image of its own. Redacted. */
export function visitExchanges(
  visit: BrowserVisit,
  about: { url: string; startedAt: Date; durationMilliseconds: number; nextId: () => string; secrets: SecretBook },
): { page: Exchange; screen?: Exchange } {
  const { secrets } = about
  for (const value of visit.secrets ?? []) if (!isPlainValue(value)) secrets.learn('cookie', value)
  const base = (transaction: 'viewer-visit' | 'viewer-screen'): Omit<Exchange, 'response' | 'facts'> => ({
    id: about.nextId(),
    transaction,
    channel: 'viewer',
    direction: 'outgoing',
    startedAt: about.startedAt.toISOString(),
    durationMilliseconds: about.durationMilliseconds,
    request: { method: 'GET', url: redactText(about.url, secrets), headers: [] },
  })
  const { document, screenshot } = visit
  const page: Exchange = {
    ...base('viewer-visit'),
    ...(document === undefined
      ? {}
      : { response: responseOf(document.status, redactHeaders(document.headers, secrets), document.bytes, secrets) }),
    facts: { page: redactedPage(visit.page, secrets) },
  }
  if (screenshot === undefined) return { page }
  const headers: RawHeaders = [['Content-Type', 'image/png']]
  return {
    page,
    screen: {
      ...base('viewer-screen'),
      response: responseOf(200, headers, screenshot, undefined),
      facts: retakeFacts(headers, screenshot),
    },
  }
}

function responseOf(
  status: number,
  headers: RawHeaders,
  bytes: Uint8Array,
  secrets: SecretBook | undefined,
): ExchangeResponse {
  return {
    status,
    reason: '',
    httpVersion: '',
    headers,
    body: { ...wholeBody(bytes), ...(secrets === undefined ? {} : { bytes: redactBytes(bytes, true, secrets) }) },
  }
}

function redactedPage(page: PageFact, secrets: SecretBook): PageFact {
  const clean = (text: string): string => redactText(text, secrets)
  return {
    ...page,
    title: clean(page.title),
    hops: page.hops.map(clean),
    requests: page.requests.map((request) => ({
      ...request,
      url: clean(request.url),
      ...(request.referer === undefined ? {} : { referer: clean(request.referer) }),
    })),
    ...(page.problem === undefined ? {} : { problem: clean(page.problem) }),
  }
}
