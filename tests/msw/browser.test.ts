import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { chromiumInstallLine, findChromium } from '../../cli/browser/chromium.ts'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { holdingsOfCatalogue } from '../../harness/holdings/holdings.ts'

const executablePath = findChromium()
const skip = executablePath === undefined && `chromium is not installed: ${chromiumInstallLine}`
const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))

/** The page with its code, as a portal team's bundler makes it: for browsers, with `Buffer` from the package `buffer`. */
async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'portal-page.js')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    inject: [join(here, 'browser-buffer.js')],
    define: { global: 'globalThis' },
    alias: { pngjs: 'pngjs/browser.js' },
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}

/** Serves the page, its code and msw's service worker on loopback, where Chromium lets a worker run. */
async function servePage(): Promise<{ server: Server; url: string }> {
  const html = '<!doctype html><meta charset="utf-8"><ul id="shown"></ul><script type="module" src="/page.js"></script>'
  const files: Readonly<Record<string, { type: string; bytes: Uint8Array | string }>> = {
    '/': { type: 'text/html', bytes: html },
    '/page.js': { type: 'text/javascript', bytes: await bundle() },
    '/mockServiceWorker.js': {
      type: 'text/javascript',
      bytes: readFileSync(join(dirname(require.resolve('msw/package.json')), 'lib', 'mockServiceWorker.js')),
    },
  }
  const server = createServer((incoming, outgoing) => {
    const file = files[(incoming.url ?? '').split('?')[0] ?? '']
    outgoing.writeHead(file === undefined ? 404 : 200, { 'Content-Type': file?.type ?? 'text/plain' })
    outgoing.end(file?.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

test('a page in Chromium shows what the mocked Country A holds', { skip }, async (t) => {
  const { server, url } = await servePage()
  const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] })
  t.after(async () => {
    await browser.close()
    server.close()
  })
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  const holdings = holdingsOfCatalogue(makeCatalogue(), {})
  const main = holdings.patient('main')
  await page.goto(`${url}?${new URLSearchParams({ family: main.facts.family }).toString()}`)
  const end = await page.locator('#end').textContent({ timeout: 60_000 })
  assert.equal(end, 'shown')
  assert.deepEqual(problems, [])
  const entries = holdings.documentsOf(main).filter(({ current }) => current).length
  assert.equal(await page.locator('#patient').textContent(), main.facts.family)
  assert.equal(await page.locator('#entries').textContent(), String(entries))
  assert.equal(await page.locator('#document').count(), entries)
  assert.match(
    (await page.locator('#objects').textContent()) ?? '',
    /^multipart\/related; type="application\/dicom".* \d{5,}$/,
  )
  const rendered = /^image\/png (\d+) (\d+) (\d+)$/.exec((await page.locator('#rendered').textContent()) ?? '')
  const [columns = 0, rows = 0, greys = 0] = rendered?.slice(1).map(Number) ?? []
  assert.deepEqual([columns, rows], [128, 128])
  assert.ok(greys > 2, `${greys} values of grey: nothing was drawn`)
})
