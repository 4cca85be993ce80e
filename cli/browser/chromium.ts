import { createHash } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { pathToFileURL } from 'node:url'
import type { Browser as PlaywrightBrowser, BrowserType, LaunchOptions } from '@playwright/test'
import { BrowserUnavailable } from '../../harness/browser/browser.ts'
import type { Browser } from '../../harness/browser/browser.ts'
import { openSocket } from '../../harness/exchange/proxy-tunnel.ts'
import { addressOf } from '../../harness/exchange/resolve.ts'
import type { Target } from '../../harness/target/target.ts'
import { visitPage } from './visit-page.ts'

/** How chromium is had, for every place that misses it. */
export const chromiumInstallLine = 'apt-get install chromium, or npx playwright install chromium'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Browsers of a run: started when first needed, one for each set of names and certificates, closed with it. */
export interface BrowserPool {
  browserFor: (target: Target) => Browser
  close: () => Promise<void>
}

/**
 * Chromium, headless, by Playwright. Nothing is started before the first visit.
 * @param named the path that was asked for in place of the usual ones
 */
export function chromiumPool(named = namedChromium()): BrowserPool {
  const running = new Map<string, Promise<PlaywrightBrowser>>()
  const launched = (args: readonly string[], proxy: Target['proxy']): Promise<PlaywrightBrowser> => {
    const key = [...args, proxy?.url ?? ''].join(' ')
    const known = running.get(key)
    if (known !== undefined) return known
    const starting = launch(args, named, proxy)
    running.set(key, starting)
    const forget = (): void => {
      running.delete(key)
    }
    starting.then((browser) => browser.once('disconnected', forget), forget)
    return starting
  }
  return {
    browserFor: (target) => ({
      visit: async (url, options) =>
        await visitPage(await launched(await argumentsFor(target), target.proxy), url, options),
    }),
    close: async () => {
      for (const one of await Promise.allSettled(running.values()))
        if (one.status === 'fulfilled') await one.value.close()
    },
  }
}

const namedChromium = (): string | undefined => process.env['BORDERLIGHT_CHROMIUM']

/** Where chromium is; undefined when it is not. `BORDERLIGHT_CHROMIUM` names another one. */
export function findChromium(ownPath?: () => string, named = namedChromium()): string | undefined {
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const own = ownPath?.()
  return [...(own === undefined ? [] : [own]), ...usualPlaces].find((path) => existsSync(path))
}

async function launch(
  args: readonly string[],
  named: string | undefined,
  proxy: Target['proxy'],
): Promise<PlaywrightBrowser> {
  const chromium = await playwrightChromium()
  const executablePath = findChromium(() => chromium.executablePath(), named)
  if (executablePath === undefined)
    throw new BrowserUnavailable(`needs chromium, which is not installed: ${chromiumInstallLine}`)
  try {
    return await chromium.launch({
      executablePath,
      headless: true,
      args: [...args],
      timeout: 20_000,
      // A signal is for the run, which ends in order and closes its browsers.
      handleSIGINT: false,
      handleSIGTERM: false,
      ...proxyOf(proxy),
    })
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new BrowserUnavailable(`chromium at ${executablePath} did not start (${why}): ${chromiumInstallLine}`, {
      cause,
    })
  }
}

/** The proxy as Playwright takes it, for names of this machine too. */
function proxyOf(proxy: Target['proxy']): Pick<LaunchOptions, 'proxy'> {
  if (proxy === undefined) return {}
  const decoded = Buffer.from(proxy.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
  const [, username, password] = /^([^:]*):(.*)$/s.exec(decoded) ?? []
  return {
    proxy: {
      server: proxy.url,
      bypass: '<-loopback>',
      ...(username === undefined || password === undefined ? {} : { username, password }),
    },
  }
}

async function playwrightChromium(): Promise<BrowserType> {
  try {
    const path = createRequire(import.meta.url).resolve('@playwright/test')
    const module = (await import(pathToFileURL(path).href)) as { default: { chromium: BrowserType } }
    return module.default.chromium
  } catch (cause) {
    throw new BrowserUnavailable('needs @playwright/test, which is not installed: npm install @playwright/test', {
      cause,
    })
  }
}

/** Names of the target file, and the viewer's certificate when an authority of the target file vouches for it. */
async function argumentsFor(target: Target): Promise<readonly string[]> {
  const viewer = target.viewer === undefined ? undefined : new URL(target.viewer.url)
  const rules = Object.entries(target.resolve).map(
    ([name, address]) => `MAP ${name} ${withoutUsualPort(name, address, target)}`,
  )
  const trusted = viewer?.protocol === 'https:' ? await vouchedKey(viewer, target) : undefined
  return [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(target.proxy === undefined ? ['--no-proxy-server'] : []),
    ...(rules.length === 0 ? [] : [`--host-resolver-rules=${rules.join(',')}`]),
    ...(trusted === undefined ? [] : [`--ignore-certificate-errors-spki-list=${trusted}`]),
  ]
}

/** The address, without its port where that is the port of the target's own URLs: a browser serves many targets then. */
function withoutUsualPort(name: string, address: string, { fhir, imaging, viewer }: Target): string {
  const urls = [fhir.baseUrl, imaging.gatewayUrl, ...imaging.nationalUrls, viewer?.url]
  const usual = urls.some((text) => {
    const url = text === undefined ? undefined : new URL(text)
    return url?.hostname === name && address.endsWith(`:${url.port}`)
  })
  return usual ? address.replace(/:\d+$/, '') : address
}

/** SHA-256 of the public key, when its chain and name verify against the authorities of the target file. */
async function vouchedKey(viewer: URL, target: Target): Promise<string | undefined> {
  const { caPem } = target.tls
  if (caPem === undefined) return undefined
  const { host } = addressOf(viewer, target.resolve)
  const way = await openSocket(viewer, target).catch(() => undefined)
  if (way === undefined) return undefined // the browser will say what it found
  return await new Promise((resolve) => {
    const socket = connect({
      socket: way,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ca: caPem,
    })
    socket.setTimeout(target.timeouts.connectSeconds * 1000)
    const end = (key: string | undefined): void => {
      socket.destroy()
      resolve(key)
    }
    socket.once('secureConnect', () => {
      end(keyDigest(socket.getPeerX509Certificate()))
    })
    socket.once('timeout', () => {
      end(undefined)
    })
    socket.once('error', () => {
      end(undefined) // the browser will say what it found
    })
  })
}

function keyDigest(certificate: X509Certificate | undefined): string | undefined {
  if (certificate === undefined) return undefined
  const key = certificate.publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(key).digest('base64')
}
