import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageFolder } from '../cli/run/header.ts'
import type { RunRecord } from '../harness/record/run-record.ts'

async function findingsUnder(host: 'plain' | 'playwright'): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), `borderlight-${host}-`))
  const args = [join(packageFolder, 'bin', 'borderlight.js'), 'run', '--host', host, '--results', folder]
  const exit = await new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: 'ignore' }).once('error', reject).once('exit', resolve)
  })
  assert.equal(exit, 0)
  const record = JSON.parse(readFileSync(join(folder, 'latest', 'run.json'), 'utf8')) as RunRecord
  return record.scenarios
    .flatMap(({ findings }) =>
      findings.map(({ id, clause, judgement, verdict }) => [id, clause, judgement, verdict].join(' ')),
    )
    .toSorted()
}

void test('both hosts come to equal findings on the reference country', async () => {
  const plain = await findingsUnder('plain')
  assert.ok(plain.length > 100)
  assert.deepEqual(await findingsUnder('playwright'), plain)
})

interface Placed {
  title: string
  file: string
  line: number
}

interface Listed {
  suites?: Listed[]
  specs?: Placed[]
}

void test('a test stands at its own scenario file, so that file:line selects it', () => {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const config = join(packageFolder, 'dist', 'playwright.config.js')
  const text = execFileSync(process.execPath, [cli, 'test', '--config', config, '--list', '--reporter=json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const specsOf = ({ suites = [], specs = [] }: Listed): readonly Placed[] => [...specs, ...suites.flatMap(specsOf)]
  const specs = specsOf(JSON.parse(text.slice(text.indexOf('{'))) as Listed)
  assert.ok(specs.length >= 20)
  for (const { title, file, line } of specs) {
    assert.match(file, /^scenarios\/(\d\d-|journeys|linkage|security)/, title)
    const there = readFileSync(join(packageFolder, 'dist', file), 'utf8').split('\n')[line - 1] ?? ''
    assert.match(there, /\bscenario\(/, `${title} is not defined at ${file}:${line}: ${there}`)
  }
  assert.ok(specs.some(({ title, file }) => title.startsWith('empty-list:') && file.includes('06-list')))
})
