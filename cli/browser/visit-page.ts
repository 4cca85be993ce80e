import type { Browser, Frame, Page, Request } from '@playwright/test'
import { BrowserUnavailable } from '../../harness/browser/browser.ts'
import type { BrowserVisit, VisitOptions } from '../../harness/browser/browser.ts'
import type { PageFact } from '../../harness/exchange/exchange.ts'

const viewport = { width: 1280, height: 900 }
const mostRequests = 100
const smallestPicture = 32
/** What a page that answers at all needs to be looked at, in milliseconds. */
const lookMilliseconds = 5000

/** Opens a URL in a fresh profile, waits until it rests, and looks at it. @throws BrowserUnavailable when the browser dies */
export async function visitPage(
  browser: Browser,
  url: string,
  { languages, withinSeconds }: VisitOptions,
): Promise<BrowserVisit> {
  const context = await alive(browser, () =>
    browser.newContext({
      viewport,
      locale: languages[0] ?? 'en',
      serviceWorkers: 'block',
      acceptDownloads: false,
    }),
  )
  try {
    const page = await alive(browser, () => context.newPage())
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined))
    const seen: Request[] = []
    page.on('request', (request) => {
      if (seen.length < mostRequests) seen.push(request)
    })
    const crash = { seen: false }
    page.once('crash', () => (crash.seen = true))
    const arrival = await arrive(page, url, withinSeconds)
    if (crash.seen || !browser.isConnected())
      throw new BrowserUnavailable('the browser crashed while it showed the page')
    // At once: a page whose script never ends keeps both waiting.
    const [shown, screenshot] = await Promise.all([
      withLimit(lookAt(page), lookMilliseconds),
      withLimit(page.screenshot({ type: 'png', timeout: lookMilliseconds }), lookMilliseconds),
    ])
    const problem = arrival.problem ?? (shown === undefined ? 'the page did not let itself be looked at' : undefined)
    const cookies = await context.cookies()
    return {
      page: {
        hops: seen
          .filter((one) => one.isNavigationRequest() && one.frame() === page.mainFrame())
          .map((one) => one.url()),
        title: shown?.title ?? '',
        ...(shown?.language === undefined ? {} : { language: shown.language }),
        cookies: cookies.map(({ name, secure, httpOnly, sameSite }) => ({ name, secure, httpOnly, sameSite })),
        requests: await Promise.all(seen.map(requestFact)),
        pictures: shown?.pictures ?? 0,
        passwordFields: shown?.passwordFields ?? 0,
        settled: arrival.settled && shown !== undefined,
        ...(problem === undefined ? {} : { problem }),
      },
      ...(arrival.document === undefined ? {} : { document: arrival.document }),
      ...(screenshot === undefined ? {} : { screenshot: new Uint8Array(screenshot) }),
    }
  } catch (error) {
    if (!browser.isConnected() && !(error instanceof BrowserUnavailable))
      throw new BrowserUnavailable('the browser died while it showed the page', { cause: error })
    throw error
  } finally {
    await withLimit(context.close(), lookMilliseconds)
  }
}

async function alive<T>(browser: Browser, make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (cause) {
    throw new BrowserUnavailable(
      browser.isConnected() ? 'the browser opens no page' : 'the browser died before it showed the page',
      { cause },
    )
  }
}

interface Arrival {
  settled: boolean
  problem?: string
  document?: NonNullable<BrowserVisit['document']>
}

async function arrive(page: Page, url: string, withinSeconds: number): Promise<Arrival> {
  const until = performance.now() + withinSeconds * 1000
  try {
    const response = await page.goto(url, { waitUntil: 'load', timeout: withinSeconds * 1000 })
    const settled = await rests(page, until)
    const headers = await response?.headersArray()
    const bytes = response === null ? undefined : await withLimit(response.body(), lookMilliseconds)
    return {
      settled,
      ...(response === null
        ? {}
        : {
            document: {
              status: response.status(),
              headers: (headers ?? []).map(({ name, value }) => [name, value] as const),
              bytes: new Uint8Array(bytes ?? []),
            },
          }),
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    const problem = /net::\w+/.exec(text)?.[0] ?? text.split('\n')[0] ?? text
    return { settled: false, problem }
  }
}

async function rests(page: Page, until: number): Promise<boolean> {
  try {
    await page.waitForLoadState('networkidle', { timeout: Math.max(1, Math.min(until - performance.now(), 8000)) })
    return true
  } catch {
    return false // it goes on asking: a fact, not an error
  }
}

/** Counts over every frame of the page. */
async function lookAt(
  page: Page,
): Promise<Pick<PageFact, 'title' | 'pictures' | 'passwordFields'> & { language?: string }> {
  const counts = await Promise.all(page.frames().map(countsIn))
  const language = await page.locator('html').getAttribute('lang', { timeout: lookMilliseconds })
  return {
    title: await page.title(),
    pictures: counts.reduce((sum, one) => sum + one.pictures, 0),
    passwordFields: counts.reduce((sum, one) => sum + one.passwordFields, 0),
    ...(language === null ? {} : { language }),
  }
}

async function countsIn(frame: Frame): Promise<{ pictures: number; passwordFields: number }> {
  return await frame.evaluate((smallest) => {
    const visible = (element: Element): boolean => {
      const box = element.getBoundingClientRect()
      return box.width >= smallest && box.height >= smallest && getComputedStyle(element).visibility !== 'hidden'
    }
    const loaded = (element: Element): boolean =>
      !(element instanceof HTMLImageElement) || (element.complete && element.naturalWidth > 0)
    return {
      pictures: [...document.querySelectorAll('img, canvas, video')].filter((one) => visible(one) && loaded(one))
        .length,
      passwordFields: document.querySelectorAll('input[type=password]').length,
    }
  }, smallestPicture)
}

async function requestFact(request: Request): Promise<PageFact['requests'][number]> {
  const referer = (await withLimit(request.allHeaders(), lookMilliseconds))?.['referer']
  const status = (await withLimit(request.response(), lookMilliseconds))?.status()
  return {
    method: request.method(),
    url: request.url(),
    kind: request.resourceType(),
    ...(status === undefined ? {} : { status }),
    ...(referer === undefined ? {} : { referer }),
  }
}

/** The value, or undefined when it does not come in time or at all: a page may block its own look. */
async function withLimit<T>(value: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined)
    }, milliseconds)
  })
  try {
    return await Promise.race([value.catch(() => undefined), late])
  } finally {
    clearTimeout(timer)
  }
}
