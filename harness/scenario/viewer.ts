import type { Launch } from '../clients/viewer-client.ts'
import type { Exchange } from '../exchange/exchange.ts'

/** What the one-time URL led to: every answer, in order, and the session's cookies. */
export interface OpenedViewer {
  exchanges: readonly Exchange[]
  /** The page where the redirects ended; the last answer. */
  page: Exchange
  /** Its address. */
  pageUrl: string
  /** `name=value; …` */
  cookie: string | undefined
}

/** What a browser showed: the page, and the screen as an image when something was drawn. */
export interface SeenViewer {
  page: Exchange
  screen?: Exchange
}

/** The viewer at the source, as Country B and its professional's browser speak to it [option B, C-6]. */
export interface Viewer {
  url: string
  launchUrl: string
  logoutUrl: string | undefined
  launch: (
    bearer: string | undefined,
    studyInstanceUid: string,
    options?: { tokenIn?: 'header' | 'url' },
  ) => Promise<Launch>
  /** Opens a URL as a browser does, without scripts: cookies kept, redirects of the same origin followed, ten at most. */
  open: (url: string, options?: { acceptLanguage?: string }) => Promise<OpenedViewer>
  /** A page or an image of the session. */
  get: (
    kind: 'page' | 'image',
    url: string,
    session: { cookie?: string | undefined; acceptLanguage?: string },
  ) => Promise<Exchange>
  logout: (cookie: string | undefined) => Promise<Exchange | undefined>
  /** Opens a URL in a browser. @throws BrowserUnavailable */
  visit: (url: string) => Promise<SeenViewer>
  /** Resolves when this many seconds have passed. */
  wait: (seconds: number) => Promise<void>
}
