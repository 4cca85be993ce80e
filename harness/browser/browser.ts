import type { PageFact, RawHeaders } from '../exchange/exchange.ts'

/** A browser that cannot be used: it is missing, crashed or hung. It says nothing about the target. */
export class BrowserUnavailable extends Error {
  readonly code = 'BROWSER_UNAVAILABLE'
}

/** What a browser saw, not yet redacted. */
export interface BrowserVisit {
  page: PageFact
  /** Values of the session's cookies: never written. */
  secrets?: readonly string[]
  /** Answer of the last address of the main frame; absent when none came. */
  document?: { status: number; headers: RawHeaders; bytes: Uint8Array }
  /** PNG of the viewport; absent when nothing was drawn. */
  screenshot?: Uint8Array
}

export interface VisitOptions {
  /** Languages of the professional, the best first. */
  languages: readonly string[]
  /** Longest time until the page has come to rest. */
  withinSeconds: number
}

/** A browser as a professional uses it: every visit in a profile of its own. */
export interface Browser {
  /** @throws BrowserUnavailable */
  visit: (url: string, options: VisitOptions) => Promise<BrowserVisit>
}
