import type { Exchange, RawHeaders } from '../exchange/exchange.ts'
import { launchSecrets } from '../exchange/launch-secrets.ts'
import { decodeJws } from '../../wire/jws.ts'
import type { Send } from './send.ts'

/** A one-time URL as the harness holds it: the value stays in memory, the exchange is redacted. */
export interface Launch {
  exchange: Exchange
  /** Undefined when none was given. */
  url: string | undefined
}

export interface LaunchOrder {
  launchUrl: string
  studyInstanceUid: string
  bearer?: string
  /** Where the token is sent; `url` is what no viewer may take. */
  tokenIn?: 'header' | 'url'
}

/** Secrets of a launch, so that they are redacted wherever they come back. */
export type LearnSecret = (kind: 'code' | 'cookie', value: string) => void

/** Asks the viewer's launch endpoint for a one-time URL [C-6]. */
export async function launchViewer(send: Send, order: LaunchOrder, learn: LearnSecret): Promise<Launch> {
  const { launchUrl, bearer, tokenIn = 'header' } = order
  const place = new URL(launchUrl)
  if (tokenIn === 'url' && bearer !== undefined) place.searchParams.set('access_token', bearer)
  let url: string | undefined
  const exchange = await send({
    transaction: 'viewer-launch',
    channel: 'viewer',
    method: 'POST',
    url: place.href,
    headers: [
      ['Accept', 'application/json'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...(bearer === undefined || tokenIn === 'url' ? [] : [['Authorization', `Bearer ${bearer}`] as const]),
    ],
    body: new URLSearchParams({ studyInstanceUID: order.studyInstanceUid }).toString(),
    onRawAnswer: (headers, bytes) => {
      url = oneTimeUrlIn(headers, bytes, launchUrl)
      for (const secret of url === undefined ? [] : launchSecrets(url, toldTo(order))) learn('code', secret)
    },
  })
  const { status = 0 } = exchange.response ?? {}
  return { exchange, url: status >= 200 && status < 400 ? url : undefined }
}

/** `url` of a JSON answer, or else its Location. */
function oneTimeUrlIn(headers: RawHeaders, bytes: Uint8Array, base: string): string | undefined {
  const location = headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  const written = urlField(bytes) ?? location
  if (written === undefined || !URL.canParse(written, base)) return undefined
  const url = new URL(written, base)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined // a browser opens files too
}

/** What a launch was told: none of it is a secret of the answer. */
function toldTo({ launchUrl, studyInstanceUid, bearer }: LaunchOrder): string {
  const claims = bearer === undefined ? undefined : decodeJws(bearer)?.claims
  return [launchUrl, studyInstanceUid, JSON.stringify(claims ?? {})].join(' ')
}

function urlField(bytes: Uint8Array): string | undefined {
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(bytes))
    const url = typeof answer === 'object' && answer !== null && 'url' in answer ? answer.url : undefined
    return typeof url === 'string' ? url : undefined
  } catch {
    return undefined // not JSON: a Location may still name the URL
  }
}

/** A page of the viewer as a browser without scripts would ask for it. */
export interface ViewerCall {
  transaction: 'viewer-open' | 'viewer-page' | 'viewer-image' | 'viewer-logout'
  url: string
  /** `name=value` pairs of the session. */
  cookie?: string
  acceptLanguage?: string
}

/** A request of a browser's session; redirects are not followed. `onCookies` is told the cookies that were set. */
export async function viewerRequest(
  send: Send,
  call: ViewerCall,
  onCookies: (cookies: readonly string[]) => void,
): Promise<Exchange> {
  return await send({
    transaction: call.transaction,
    channel: 'viewer',
    method: call.transaction === 'viewer-logout' ? 'POST' : 'GET',
    url: call.url,
    headers: [
      ['Accept', call.transaction === 'viewer-image' ? 'image/png, image/jpeg' : 'text/html'],
      ['Accept-Language', call.acceptLanguage ?? 'en'],
      ...(call.cookie === undefined ? [] : [['Cookie', call.cookie] as const]),
      ...(call.transaction === 'viewer-logout' ? [['Content-Length', '0'] as const] : []),
    ],
    onRawAnswer: (headers) => {
      const set = headers.filter(([name]) => name.toLowerCase() === 'set-cookie')
      onCookies(set.map(([, value]) => value.split(';')[0]?.trim() ?? ''))
    },
  })
}
