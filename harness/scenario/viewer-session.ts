import type { Send } from '../clients/send.ts'
import { launchViewer, viewerRequest } from '../clients/viewer-client.ts'
import type { LearnSecret, ViewerCall } from '../clients/viewer-client.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { isPlainValue } from '../exchange/launch-secrets.ts'
import type { Target } from '../target/target.ts'
import type { OpenedViewer, SeenViewer, Viewer } from './viewer.ts'

const mostRedirects = 10

/** What a viewer's session needs below it. */
export interface ViewerWays {
  send: Send
  learn: LearnSecret
  now: () => Date
  waitUntil: (instant: Date) => Promise<void>
  visit: (url: string) => Promise<SeenViewer>
}

/** The viewer of a target, spoken to by one scenario. */
export function viewerSession(viewer: NonNullable<Target['viewer']>, ways: ViewerWays): Viewer {
  const { send, learn } = ways
  const ask = async (call: ViewerCall): Promise<{ exchange: Exchange; set: readonly string[] }> => {
    let set: readonly string[] = []
    const exchange = await viewerRequest(send, call, (cookies) => {
      set = cookies
      for (const cookie of cookies) {
        const value = cookie.slice(cookie.indexOf('=') + 1)
        if (!isPlainValue(value)) learn('cookie', value)
      }
    })
    return { exchange, set }
  }
  return {
    url: viewer.url,
    launchUrl: viewer.launchUrl,
    logoutUrl: viewer.logoutUrl,
    launch: (bearer, studyInstanceUid, options = {}) =>
      launchViewer(
        send,
        { launchUrl: viewer.launchUrl, studyInstanceUid, ...(bearer === undefined ? {} : { bearer }), ...options },
        learn,
      ),
    open: (url, options = {}) => followed(ask, url, options),
    get: async (kind, url, { cookie, acceptLanguage }) => {
      const { exchange } = await ask({
        transaction: kind === 'page' ? 'viewer-page' : 'viewer-image',
        url,
        ...(cookie === undefined ? {} : { cookie }),
        ...(acceptLanguage === undefined ? {} : { acceptLanguage }),
      })
      return exchange
    },
    logout: async (cookie) => {
      if (viewer.logoutUrl === undefined) return undefined
      const call = { transaction: 'viewer-logout', url: viewer.logoutUrl } as const
      return (await ask(cookie === undefined ? call : { ...call, cookie })).exchange
    },
    visit: ways.visit,
    wait: (seconds) => ways.waitUntil(new Date(ways.now().getTime() + seconds * 1000)),
  }
}

async function followed(
  ask: (call: ViewerCall) => Promise<{ exchange: Exchange; set: readonly string[] }>,
  url: string,
  options: { acceptLanguage?: string },
): Promise<OpenedViewer> {
  const cookies = new Map<string, string>()
  const exchanges: Exchange[] = []
  let place = url
  for (;;) {
    const cookie = [...cookies.values()].join('; ')
    const { exchange, set } = await ask({
      transaction: exchanges.length === 0 ? 'viewer-open' : 'viewer-page',
      url: place,
      ...(cookie === '' ? {} : { cookie }),
      ...options,
    })
    exchanges.push(exchange)
    for (const pair of set) cookies.set(pair.slice(0, pair.indexOf('=')), pair)
    const next = redirectOf(exchange, place)
    if (next === undefined || exchanges.length > mostRedirects) {
      const pairs = [...cookies.values()]
      return { exchanges, page: exchange, pageUrl: place, cookie: pairs.length === 0 ? undefined : pairs.join('; ') }
    }
    place = next
  }
}

/** Where a redirect leads; another origin is not followed, because the session is for one. */
function redirectOf({ response }: Exchange, from: string): string | undefined {
  if (response === undefined || response.status < 300 || response.status > 399) return undefined
  const location = response.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  if (location === undefined || !URL.canParse(location, from)) return undefined
  const next = new URL(location, from)
  return next.origin === new URL(from).origin ? next.href : undefined
}
