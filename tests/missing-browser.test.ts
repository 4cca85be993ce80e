import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { chromiumInstallLine, chromiumPool } from '../cli/browser/chromium.ts'
import { packageFolder } from '../cli/run/header.ts'
import { BrowserUnavailable } from '../harness/browser/browser.ts'
import type { RunRecord } from '../harness/record/run-record.ts'
import { testTarget } from '../harness/target/test-target.ts'

const nowhere = join(tmpdir(), 'borderlight-no-chromium')

test('a browser that is not there is unavailable, with the line that installs one', async () => {
  const visit = chromiumPool(nowhere)
    .browserFor(testTarget())
    .visit('http://127.0.0.1/', { languages: [], withinSeconds: 1 })
  await assert.rejects(visit, (error) => {
    assert.ok(error instanceof BrowserUnavailable)
    assert.ok(error.message.includes(chromiumInstallLine), error.message)
    return true
  })
})

test('a run without a browser goes on, shows what it did not run, and is exit 2', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'borderlight-no-browser-'))
  const exit = await new Promise((resolve, reject) => {
    const names = ['viewer-in-the-browser', 'viewer-hand-over'].flatMap((name) => ['--scenario', name])
    const line = [join(packageFolder, 'bin', 'borderlight.js'), 'run', '--host', 'plain', ...names]
    spawn('env', [`BORDERLIGHT_CHROMIUM=${nowhere}`, process.execPath, ...line], { cwd, stdio: 'ignore' })
      .once('error', reject)
      .once('close', resolve)
  })
  const [run = ''] = readdirSync(join(cwd, 'results')).filter((name) => /^\d/.test(name))
  const record = JSON.parse(readFileSync(join(cwd, 'results', run, 'run.json'), 'utf8')) as RunRecord
  const other = record.scenarios.find(({ id }) => id === 'viewer-hand-over')
  const missing = [...record.notRun, ...record.scenarios].find(({ id }) => id === 'viewer-in-the-browser')
  assert.deepEqual([exit, record.verdict, other?.verdict], [2, 'not-run', 'pass'])
  assert.ok(JSON.stringify(missing).includes(chromiumInstallLine), JSON.stringify(missing))
})
