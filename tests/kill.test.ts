import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { RunRecord } from '../harness/record/run-record.ts'
import { readJournal } from '../harness/record/journal.ts'
import { commandLine } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'borderlight-test-'))
const { borderlight, stop } = commandLine(folder, { PATH: '/usr/bin:/bin', TMPDIR: folder })
after(() => {
  stop()
  rmSync(folder, { recursive: true })
})

function onlyRun(results: string): string {
  const [run, ...others] = readdirSync(join(folder, results)).filter((name) => name !== 'latest')
  assert.ok(run !== undefined && others.length === 0, 'one run')
  return join(folder, results, run)
}
const recordIn = (run: string): RunRecord => JSON.parse(readFileSync(join(run, 'run.json'), 'utf8')) as RunRecord

/** Children of a process; undefined where the system does not tell. */
function childrenOf(pid: number | undefined): string | undefined {
  const file = `/proc/${pid ?? 0}/task/${pid ?? 0}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

test('a run that is killed keeps what it recorded, and its report says what ran, broke off and did not run', async () => {
  let orphans: string | undefined
  const killed = await borderlight(['run', '--host', 'plain', '--results', 'killed'], (child, { stdout }) => {
    if (!stdout.includes('[ 3/')) return
    orphans ??= childrenOf(child.pid)
    child.kill('SIGKILL')
  })
  assert.deepEqual([killed.signal, killed.stderr], ['SIGKILL', ''])
  assert.ok(orphans === undefined || orphans === '', `it leaves processes behind: ${orphans ?? ''}`)
  const run = onlyRun('killed')
  assert.equal(existsSync(join(run, 'run.json')), false)

  const { lines } = readJournal(run)
  const ended = lines.flatMap((line) => (line.type === 'scenario' ? [line.result.id] : []))
  const begun = lines.flatMap((line) => (line.type === 'started' ? [line.scenario] : []))
  const brokenOff = begun.filter((id) => !ended.includes(id))
  assert.ok(ended.length >= 3)

  const report = await borderlight(['report', run])
  assert.deepEqual([report.code, report.stderr], [0, ''])
  assert.match(report.stdout, /interrupted run/)
  const record = recordIn(run)
  const verdictOf = new Map(record.scenarios.map(({ id, verdict }) => [id, verdict]))
  assert.equal(record.verdict, brokenOff.length === 0 ? 'not-run' : 'error')
  for (const id of ended) assert.equal(verdictOf.get(id), 'pass', id)
  for (const id of brokenOff) assert.equal(verdictOf.get(id), 'error', id)
  const rest = record.planned.filter((id) => !begun.includes(id))
  assert.ok(rest.length > 0)
  for (const id of rest) assert.equal(verdictOf.get(id), 'not-run', id)
  assert.deepEqual(
    record.notRun.map(({ id }) => id),
    rest,
  )
  assert.ok(['index.html', 'junit.xml'].every((file) => existsSync(join(run, file))))
  const again = await borderlight(['report', run])
  assert.equal(again.code, 0)
  assert.equal(recordIn(run).verdict, record.verdict)
})

/** A target file around a key of its own. */
function targetFile(name: string, port: number, more = ''): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const lines = [
    'name: a node that is not there',
    'role: country-a',
    'dialect: mado',
    'guides: { mado: 1.0.0, mhd: 4.2.4, euApi: ballot, hl7eu: ballot }',
    "claims: { options: [A, C], conventions: [C-1], documentTypes: ['85430-7', '18748-4'] }",
    `fhir: { baseUrl: 'https://127.0.0.1:${port}/fhir' }`,
    'token:',
    `  endpointUrl: 'https://127.0.0.1:${port}/token'`,
    '  client: { id: b, privateKeyFile: key.pem, keyId: b-1, algorithm: ES384 }',
    `imaging: { gatewayUrl: 'https://127.0.0.1:${port}/g', nationalUrls: ['https://127.0.0.1:${port}/n'] }`,
    ...(more === '' ? [] : [more]),
  ]
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
  return name
}

test('an unknown key in a target file ends by 4, with its line and what was meant, and nothing is written', async () => {
  const file = targetFile('typo.target.yaml', 1, 'testPatient: {}')
  const { code, stderr, stdout } = await borderlight(['run', '--target', file, '--results', 'typo'])
  assert.equal(code, 4, stderr)
  assert.match(stderr, /typo\.target\.yaml:11/)
  assert.match(stderr, /testPatients/)
  assert.deepEqual([stdout, existsSync(join(folder, 'typo'))], ['', false])
})

test('a target that is down ends by 3, blames the network, passes nothing and still writes its reports', async () => {
  const gone = createServer()
  await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve))
  const { port } = gone.address() as AddressInfo
  await new Promise((resolve) => gone.close(resolve))
  const args = ['run', '--host', 'plain', '--results', 'down', '--target', targetFile('down.target.yaml', port)]
  const { code, stderr } = await borderlight(args)
  assert.deepEqual([code, stderr], [3, ''])
  const run = onlyRun('down')
  const record = recordIn(run)
  assert.equal(record.verdict, 'error')
  const findings = record.scenarios.flatMap((scenario) => scenario.findings)
  assert.deepEqual(
    findings.filter(({ verdict }) => verdict === 'pass' || verdict === 'fail').map(({ id }) => id),
    [],
  )
  assert.ok(findings.filter(({ blame }) => blame === 'network').length > 10)
  assert.ok(['index.html', 'junit.xml'].every((file) => existsSync(join(run, file))))
})

test('usage errors end by 4 and say what to do', async () => {
  for (const args of [
    ['nonsense'],
    ['run', '--nonsense'],
    ['run', '--scenario', 'nonsense'],
    ['run', '--step', '11'],
  ]) {
    const { code, stderr } = await borderlight(args)
    assert.equal(code, 4, args.join(' '))
    assert.ok(stderr.trim().length > 10 && !stderr.includes('    at '), stderr)
  }
})
