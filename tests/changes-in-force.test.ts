import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { changesInForce, changesLeftBy, inForceText } from '../cli/run/changes-in-force.ts'
import { embeddedTarget, startEmbeddedCountry } from '../cli/run/embedded-country.ts'
import type { EmbeddedCountry } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import type { ChangeOrder } from '../harness/change/country-change.ts'
import type { RunRecord } from '../harness/record/run-record.ts'
import { commandLine } from './command-line.ts'
import { writeTargetFile } from './target-file.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'borderlight-test-')))
const { borderlight, stop } = commandLine(folder)
const orders: string[] = []
/** What happens when the country is to change; the hook answers when it is done. */
let onApply: () => Promise<void> = () => Promise.resolve()
let embedded: EmbeddedCountry
let baseUrl: string
const hook = createServer((incoming, outgoing) => {
  let body = ''
  incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
  incoming.once('end', () => {
    const { change, action } = JSON.parse(body) as ChangeOrder
    orders.push(`${action} ${change}`)
    if (action === 'apply') embedded.country.change(change)
    else embedded.country.restore(change)
    void (action === 'apply' ? onApply() : Promise.resolve()).then(() => outgoing.end('done'))
  })
})

before(async () => {
  embedded = await startEmbeddedCountry({ catalogue: makeCatalogue(), options: ['A', 'C'], now: () => new Date() })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const target = embeddedTarget(embedded, ['A', 'C'])
  baseUrl = target.fhir.baseUrl
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`
  writeTargetFile(folder, target, { hooks: { every: { url, timeoutSeconds: 60 } } })
})
after(async () => {
  stop()
  hook.close()
  hook.closeAllConnections()
  await embedded.country.stop()
  rmSync(folder, { recursive: true })
})

const runOf = (results: string, ...scenarios: readonly string[]): readonly string[] => [
  ...['run', '--host', 'plain', '--target', 'own.target.yaml', '--results', results],
  ...scenarios.flatMap((id) => ['--scenario', id]),
]
const folderIn = (results: string): string => {
  const [left] = changesInForce(join(folder, results), baseUrl)
  assert.ok(left !== undefined, 'a change is in force')
  return left.folder
}

void test('Ctrl-C while a change is in force: the scenario under way takes it back, and no further one begins', async () => {
  orders.length = 0
  let asked: (() => void) | undefined
  const ended = await borderlight(
    runOf('interrupted', 'newer-report-after-the-list', 'study-that-grows'),
    (child, { stderr }) => {
      onApply = () =>
        new Promise((resolve) => {
          asked = resolve
          child.kill('SIGINT')
        })
      if (stderr.includes('SIGINT: no further scenario begins')) asked?.()
    },
  )
  assert.equal(ended.signal, null, ended.stderr)
  assert.deepEqual(orders, ['apply newer-report', 'restore newer-report'])
  assert.deepEqual(changesInForce(join(folder, 'interrupted'), baseUrl), [])
  const record = JSON.parse(readFileSync(join(folder, 'interrupted', 'latest', 'run.json'), 'utf8')) as RunRecord
  assert.equal(record.stopped, 'it was ended by SIGINT before its end')
  assert.deepEqual(
    record.notRun.map(({ id }) => id),
    ['study-that-grows'],
  )
})

void test('a second Ctrl-C ends at once; kill -9 too: report and the next run say what is in force, until it is taken back', async () => {
  for (const [results, end] of [
    ['twice', 'SIGINT'],
    ['killed', 'SIGKILL'],
  ] as const) {
    orders.length = 0
    const ended = await borderlight(runOf(results, 'newer-report-after-the-list'), (child, { stderr }) => {
      onApply = () =>
        new Promise(() => {
          child.kill(end)
        })
      if (stderr.includes('SIGINT: no further scenario begins')) child.kill('SIGINT')
    })
    assert.equal(ended.signal, end)
    assert.deepEqual(orders, ['apply newer-report'])
    embedded.country.restore('newer-report') // as a person does
    const report = await borderlight(['report', folderIn(results)])
    assert.equal(report.code, 0, report.stderr)
    assert.match(report.stdout, /newer-report is still in force/)
    assert.match(report.stdout, /borderlight catalogue --change newer-report --restore --fhir URL/)
    assert.match(readFileSync(join(folderIn(results), 'index.html'), 'utf8'), /newer-report is still in force/)
  }
  onApply = () => Promise.resolve()
  const killed = folderIn('killed')
  const next = await borderlight(runOf('killed', 'newer-report-after-the-list'))
  assert.equal(next.code, 0, next.stdout + next.stderr)
  assert.ok(next.stderr.includes('note: newer-report is still in force'), next.stderr)
  assert.deepEqual(changesLeftBy(killed), [], 'the next run took the same change back')
  assert.deepEqual(changesLeftBy(folderIn('twice')).map(inForceText).length, 1)
})
