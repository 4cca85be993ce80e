import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, describe, it } from 'node:test'
import { chromiumInstallLine, chromiumPool, findChromium } from '../cli/browser/chromium.ts'
import type { BrowserVisit } from '../harness/browser/browser.ts'
import { BrowserUnavailable } from '../harness/browser/browser.ts'
import { testTarget } from '../harness/target/test-target.ts'
import type { Target } from '../harness/target/target.ts'
import { makeTestPki } from '../mocks/pki/test-pki.ts'
import { startViewerStub } from './viewer-stub.ts'
import type { StubPage } from './viewer-stub.ts'

const skip = findChromium() === undefined && `chromium is not installed: ${chromiumInstallLine}`
const languages = ['el', 'en']

/** Process ids of the browsers that this process started. */
function ownBrowsers(): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n')
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => parent === String(process.pid) && args.join(' ').includes('--headless'))
    .map(([pid]) => Number(pid))
}

describe('a browser that meets a bad viewer', { skip }, () => {
  const pool = chromiumPool()
  after(() => pool.close())

  const visit = async (
    pages: Readonly<Record<string, StubPage>>,
    { withinSeconds = 20, start = '/' }: { withinSeconds?: number; start?: string } = {},
  ): Promise<BrowserVisit> => {
    const stub = await startViewerStub(pages)
    try {
      return await pool.browserFor(testTarget()).visit(`${stub.url}${start}`, { languages, withinSeconds })
    } finally {
      stub.stop()
    }
  }
  const redirect =
    (to: string): StubPage =>
    (_, outgoing) =>
      void outgoing.writeHead(302, { Location: to }).end()

  it('redirects in a circle: says so', async () => {
    const { page, document } = await visit({ '/': redirect('/other'), '/other': redirect('/') })
    assert.equal(page.problem, 'net::ERR_TOO_MANY_REDIRECTS')
    assert.ok(page.hops.length > 2)
    assert.deepEqual([page.settled, document], [false, undefined])
  })

  it('frames itself: comes to an end', async () => {
    const { page, screenshot } = await visit({ '/': '<title>Frame</title><iframe src="/"></iframe>' })
    assert.deepEqual([page.title, page.problem], ['Frame', undefined])
    assert.ok(screenshot)
  })

  it('never settles: is looked at all the same', async () => {
    const page = '<title>Busy</title><script>setInterval(() => fetch("/more"), 50)</script>'
    const seen = await visit({ '/': page, '/more': 'more' }, { withinSeconds: 3 })
    assert.deepEqual([seen.page.title, seen.page.settled, seen.page.problem], ['Busy', false, undefined])
    assert.ok(seen.screenshot)
    assert.equal(seen.page.requests.length <= 100, true)
  })

  it('asks for a password: counts its fields, in a frame too', async () => {
    const form = '<form><input name=user><input type=password></form>'
    const { page } = await visit({ '/': `<title>Login</title>${form}<iframe src="/frame"></iframe>`, '/frame': form })
    assert.deepEqual([page.title, page.passwordFields, page.settled], ['Login', 2, true])
  })

  it('loops for ever: comes back, and does not say that it came to rest', async () => {
    const { page } = await visit({ '/': '<title>Loop</title><script>for (;;);</script>' }, { withinSeconds: 3 })
    assert.equal(page.settled, false)
    assert.match(page.problem ?? '', /Timeout/)
  })

  it('loops once it has loaded: comes back, and does not say that it came to rest', async () => {
    const script = 'addEventListener("load", () => setTimeout(() => { for (;;); }, 0))'
    const { page, screenshot } = await visit({ '/': `<script>${script}</script>` }, { withinSeconds: 3 })
    assert.equal(page.problem, 'the page did not let itself be looked at')
    assert.deepEqual([page.settled, screenshot], [false, undefined])
  })

  it('opens dialogs: they are dismissed', async () => {
    const script = 'alert("a"); document.title = String(confirm("b")) + String(prompt("c"))'
    const { page } = await visit({ '/': `<script>${script}; onbeforeunload = () => "stay"</script>` })
    assert.deepEqual([page.title, page.settled], ['falsenull', true])
  })

  it('sets cookies and links on: their attributes and the Referer are seen', async () => {
    const { page } = await visit(
      {
        '/': (_, outgoing) => {
          const cookies = ['a=1; HttpOnly; SameSite=Strict', 'b=2']
          outgoing.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': cookies })
          outgoing.end('<html lang=el><script src="/script.js"></script>')
        },
        '/script.js': (_, outgoing) => void outgoing.writeHead(200, { 'Content-Type': 'text/javascript' }).end(''),
      },
      { start: '/?code=once' },
    )
    assert.deepEqual(
      page.cookies.toSorted((one, other) => one.name.localeCompare(other.name)),
      [
        { name: 'a', secure: false, httpOnly: true, sameSite: 'Strict' },
        { name: 'b', secure: false, httpOnly: false, sameSite: 'Lax' },
      ],
    )
    assert.equal(page.language, 'el')
    const script = page.requests.find(({ url }) => url.endsWith('/script.js'))
    assert.deepEqual([script?.status, script?.referer?.endsWith('/?code=once')], [200, true])
  })

  it('has a certificate of an unknown authority: says so; of the authority of the target file: is shown', async () => {
    const pki = await makeTestPki({ hosts: ['127.0.0.1'], now: new Date() })
    const stub = await startViewerStub({ '/': '<title>Safe</title>' }, pki.servers['127.0.0.1'])
    const of = (tls: Target['tls']): Target =>
      testTarget({ viewer: { url: stub.url } as NonNullable<Target['viewer']>, tls, timeouts: generous })
    const visitOf = async (tls: Target['tls']): Promise<BrowserVisit> =>
      await pool.browserFor(of(tls)).visit(stub.url, { languages, withinSeconds: 20 })
    const [unknown, foreign, vouched] = [
      await visitOf({}),
      await visitOf({ caPem: pki.foreignCaPem }),
      await visitOf({ caPem: pki.caPem }),
    ]
    stub.stop()
    assert.equal(unknown.page.problem, 'net::ERR_CERT_AUTHORITY_INVALID')
    assert.equal(foreign.page.problem, 'net::ERR_CERT_AUTHORITY_INVALID')
    assert.deepEqual([vouched.page.problem, vouched.page.title], [undefined, 'Safe'])
  })

  it('is killed while it shows a page: says so, and the next visit starts another', async () => {
    const others = new Set(ownBrowsers())
    const lonely = chromiumPool()
    const kill: StubPage = () => {
      for (const pid of ownBrowsers()) if (!others.has(pid)) process.kill(pid, 'SIGKILL')
    }
    const stub = await startViewerStub({ '/': '<title>Alive</title>', '/kill': kill })
    const { visit: open } = lonely.browserFor(testTarget())
    await assert.rejects(open(`${stub.url}/kill`, { languages, withinSeconds: 20 }), BrowserUnavailable)
    const { page } = await open(stub.url, { languages, withinSeconds: 20 })
    await lonely.close()
    stub.stop()
    assert.equal(page.title, 'Alive')
  })
})

const generous: Target['timeouts'] = { connectSeconds: 30, headersSeconds: 30, bodySeconds: 30 }
