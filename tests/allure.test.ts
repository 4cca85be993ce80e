import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageFolder } from '../cli/run/header.ts'
import { allureFolder, writeAllure } from '../cli/run/write-allure.ts'
import { verdictIn, verdicts } from '../harness/judge/verdict.ts'
import type { Verdict } from '../harness/judge/verdict.ts'
import { testRecord } from '../harness/record/test-record.ts'

interface Read {
  name: string
  status: string
  labels: readonly { name: string; value: string }[]
}

/** What the `allure` program makes of a folder of results. */
function readByAllure(results: string): readonly Read[] {
  const report = mkdtempSync(join(tmpdir(), 'borderlight-allure-'))
  const program = join(packageFolder, 'node_modules', 'allure', 'cli.js')
  execFileSync(process.execPath, [program, 'generate', results, '--output', report], { cwd: report, stdio: 'ignore' })
  const folder = join(report, 'data', 'test-results')
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Read)
}

void test('Allure reads every verdict as its status, also of what the test host had called otherwise', () => {
  const run = mkdtempSync(join(tmpdir(), 'borderlight-allure-run-'))
  mkdirSync(allureFolder(run))
  const hostsWord = { uuid: 'of-the-host', name: 'inconclusive: as the host named it', status: 'failed', labels: [] }
  writeFileSync(join(allureFolder(run), 'of-the-host-result.json'), JSON.stringify(hostsWord))
  const folder = writeAllure(run, testRecord())
  const read = readByAllure(folder)
  for (const { name, labels } of read)
    assert.ok(
      labels.some((label) => label.name === 'verdict' && label.value === name.split(':')[0]),
      name,
    )
  const seen = Object.fromEntries(read.map(({ name, status }) => [name.split(':')[0] ?? name, status]))
  assert.deepEqual(seen, Object.fromEntries(verdicts.map((verdict: Verdict) => [verdict, verdictIn.allure[verdict]])))
})

void test('a run keeps what allure-playwright wrote, judged by the record, and adds what only people do', () => {
  const results = mkdtempSync(join(tmpdir(), 'borderlight-allure-host-'))
  const program = join(packageFolder, 'bin', 'borderlight.js')
  const args = [program, 'run', '--allure', '--scenario', 'empty-list', '--results', results]
  execFileSync(process.execPath, args, { stdio: 'ignore' })
  const folder = allureFolder(join(results, 'latest'))
  const read = readdirSync(folder)
    .filter((file) => file.endsWith('-result.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Read)
  const ran = read.find(({ name }) => name.startsWith('empty-list: '))
  assert.equal(ran?.status, 'passed')
  const names = ran.labels.map(({ name }) => name)
  assert.ok(names.includes('thread') && names.includes('verdict'), 'of the host, and of the record')
  const people = read.find(({ name }) => name.startsWith('patient-consults: '))
  assert.equal(people?.status, 'skipped')
})
