import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findOrthanc, orthancInstallLine } from '../cli/run/orthanc-country.ts'
import { packageFolder } from '../cli/run/header.ts'

const skip = findOrthanc() === undefined ? `Orthanc is not installed: ${orthancInstallLine}` : false
const folder = mkdtempSync(join(tmpdir(), 'borderlight-orthanc-test-'))
const target = join(packageFolder, 'targets', 'orthanc.target.yaml')

function run(...more: string[]): Promise<number | null> {
  const program = join(packageFolder, 'bin', 'borderlight.js')
  const args = [program, 'run', '--target', target, '--results', folder, '--host', 'plain', ...more]
  return new Promise((resolve, reject) => {
    spawn(process.execPath, args, { stdio: 'ignore' }).once('error', reject).once('exit', resolve)
  })
}

void test('with Orthanc as national store the verdicts are as expected', { skip }, async () => {
  assert.equal(await run(), 0)
})

void test('a deviation that nobody expected is a difference', { skip }, async () => {
  const expected = readFileSync(join(packageFolder, 'targets', 'orthanc.expected.yaml'), 'utf8')
  const shorter = join(folder, 'shorter.expected.yaml')
  writeFileSync(shorter, expected.slice(0, expected.lastIndexOf('- scenario:')))
  assert.equal(await run('--expected', shorter), 5)
})

void test('an expected deviation that does not come is a difference too', { skip }, async () => {
  const longer = join(folder, 'longer.expected.yaml')
  const line = {
    scenario: 'empty-list',
    requirement: 'ST-06/searchset',
    verdict: 'fail',
    reason: 'not so',
    expires: '2099-12-31',
  }
  const expected = readFileSync(join(packageFolder, 'targets', 'orthanc.expected.yaml'), 'utf8')
  writeFileSync(longer, `${expected}- ${JSON.stringify(line)}\n`)
  assert.equal(await run('--expected', longer), 5)
})
