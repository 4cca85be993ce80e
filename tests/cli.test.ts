import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { packageFolder } from '../cli/run/header.ts'
import { requirements } from '../profiles/requirements/requirements.ts'

const folder = mkdtempSync(join(tmpdir(), 'borderlight-cli-'))

interface Said {
  exit: number | null
  out: string
  err: string
}

function borderlight(...args: string[]): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(packageFolder, 'bin', 'borderlight.js'), ...args], { cwd: folder })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
    child.once('error', reject).once('close', (exit) => {
      resolve({ exit, out, err })
    })
  })
}

const wrong: readonly (readonly [string, RegExp])[] = [
  ['nonsense', /no command "nonsense"/],
  ['run --nope', /--nope/],
  ['run extra', /extra/],
  ['run --host tape', /no host "tape"/],
  ['run --step 11', /1 to 10/],
  ['run --option D', /A, B or C/],
  ['run --scenario no-such', /no scenario "no-such"/],
  ['run --list --step 1', /no scenario is selected/],
  ['run --list --format xml', /no format "xml"/],
  ['run --target absent.yaml', /absent\.yaml: found no such file/],
  ['run --expected absent.yaml', /absent\.yaml does not exist/],
  ['report absent', /absent holds neither/],
  ['report absent --finding one', /run\.json cannot be read/],
  ['report absent --format html', /--format is for one finding/],
  ['run --watch --every soon', /--every "soon" is no number of seconds/],
  ['doctor --timeout 0', /--timeout "0" is no number of seconds/],
  ['explain', /explain what/],
  ['explain ST-05x', /nothing has the id "ST-05x"; did you mean ST-05/],
  ['rejudge absent', /absent holds no run\.json/],
  ['init target --fhir nowhere --imaging http://127.0.0.1', /--fhir "nowhere" is no URL/],
  ['simulate country-z', /simulate what/],
  ['simulate country-a --config absent.yaml', /absent\.yaml does not exist/],
  ['mutants --mutant no-such', /no mutant "no-such"/],
]

void test('what the command line asks wrongly is exit 4, one message, and nothing is started', async () => {
  // Two at a time, as many as the smallest machine has cores.
  for (let index = 0; index < wrong.length; index += 2)
    await Promise.all(
      wrong.slice(index, index + 2).map(async ([line, message]) => {
        const { exit, out, err } = await borderlight(...line.split(' '))
        assert.equal(exit, 4, `${line}: ${err}`)
        assert.match(err, message, line)
        assert.doesNotMatch(err, /\n {4}at /, `${line} shows a stack`)
        assert.equal(out, '', line)
      }),
    )
})

void test('help is asked for, or given with exit 4 where no command is named', async () => {
  const [asked, none] = await Promise.all([borderlight('--help'), borderlight()])
  assert.deepEqual([asked.exit, none.exit], [0, 4])
  assert.equal(asked.out, none.out)
  for (const command of [
    'run',
    'init target',
    'doctor',
    'explain',
    'simulate',
    'report',
    'rejudge',
    'requirements',
    'catalogue',
    'mutants',
  ])
    assert.ok(asked.out.includes(`borderlight ${command}`), command)
})

void test('the list of scenarios as JSON holds what the filters select', async () => {
  const { exit, out } = await borderlight('run', '--list', '--step', '5', '--format', 'json')
  assert.equal(exit, 0)
  const { scenarios } = JSON.parse(out) as { scenarios: { id: string; step: number; proves: string[] }[] }
  assert.ok(scenarios.length >= 5)
  for (const { id, step, proves } of scenarios) {
    assert.equal(step, 5, id)
    assert.ok(proves.length > 0, id)
  }
})

void test('requirements as JSON: every row of the guideline, every clause with its proof or its reason', async () => {
  const { exit, out } = await borderlight('requirements', '--format', 'json')
  assert.equal(exit, 0)
  interface Clause {
    id: string
    proved: boolean
    scenarios: string[]
    mutants: string[]
    reason?: { kind: string; why: string }
  }
  const { requirements: rows } = JSON.parse(out) as { requirements: { id: string; clauses: Clause[] }[] }
  assert.deepEqual(rows.map(({ id }) => id).toSorted(), Object.keys(requirements).toSorted())
  for (const { id, proved, scenarios, mutants, reason } of rows.flatMap(({ clauses }) => clauses)) {
    assert.equal(proved, scenarios.length > 0 && mutants.length > 0, id)
    assert.equal(proved, reason === undefined, id)
  }
})

/** A loopback port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

void test('run takes what init prints; a target that is down is exit 3, nothing passes, and every report is written', async () => {
  const base = `http://127.0.0.1:${await closedPort()}`
  const printed = await borderlight('init', 'target', '--fhir', `${base}/fhir`, '--imaging', `${base}/dicom-web`)
  assert.equal(printed.exit, 0)
  writeFileSync(join(folder, 'my.target.yaml'), printed.out)
  const { exit, out, err } = await borderlight('run', '--target', 'my.target.yaml', '--host', 'plain')
  assert.equal(exit, 3, err)
  assert.match(out, /ECONNREFUSED.*blame: network/)
  const results = join(folder, 'results', 'latest')
  const record = JSON.parse(readFileSync(join(results, 'run.json'), 'utf8')) as {
    verdict: string
    scenarios: { id: string; verdict: string }[]
  }
  assert.equal(record.verdict, 'error')
  assert.deepEqual(
    record.scenarios.filter(({ verdict }) => verdict === 'pass'),
    [],
  )
  assert.match(readFileSync(join(results, 'index.html'), 'utf8'), /<\/html>\s*$/)
  assertWellFormed(readFileSync(join(results, 'junit.xml'), 'utf8'))
})

/** Tags nest, attributes are quoted, and no bare & or < stands in the text. */
function assertWellFormed(xml: string): void {
  assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites>/)
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replaceAll(
      /<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/g,
      (_, end: string, name: string, attributes: string, empty: string) => {
        assert.doesNotMatch(attributes, /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/)
        if (end === '/') assert.equal(open.pop(), name)
        else if (empty === '') open.push(name)
        return ''
      },
    )
  assert.deepEqual(open, [])
  assert.doesNotMatch(rest, /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/)
}

void test('a missing target file is exit 4 of the doctor too, with every stage after it not reached', async () => {
  const { exit, out } = await borderlight('doctor', '--target', 'absent.yaml', '--format', 'json')
  assert.equal(exit, 4)
  const { stages } = JSON.parse(out) as { stages: { state: string; stage: string }[] }
  assert.equal(stages[0]?.state, 'not ok')
  assert.ok(stages.slice(1).every(({ state }) => state === 'not reached'))
})

void test('explain says a clause in words and as JSON', async () => {
  const { exit, out } = await borderlight('explain', 'UC-05', '--format', 'json')
  assert.equal(exit, 0)
  const { explanations } = JSON.parse(out) as { explanations: { subject: { id: string }; requirements: object[] }[] }
  assert.equal(explanations[0]?.subject.id, 'UC-05')
  assert.equal(explanations[0].requirements.length, 1)
})

void test('run --watch ends at Ctrl-C with the last exit code, and the last round is results/latest', async () => {
  const base = `http://127.0.0.1:${await closedPort()}`
  const printed = await borderlight('init', 'target', '--fhir', `${base}/fhir`, '--imaging', `${base}/dicom-web`)
  writeFileSync(join(folder, 'down.target.yaml'), printed.out)
  const line = 'run --watch --every 3600 --host plain --step 5 --target down.target.yaml --results watched'
  const child = spawn(process.execPath, [join(packageFolder, 'bin', 'borderlight.js'), ...line.split(' ')], {
    cwd: folder,
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk
    if (/round 1 .*to mend/.test(out) && !out.includes('stopped')) child.kill('SIGINT')
  })
  const exit = await new Promise((resolve) => child.once('close', resolve))
  assert.equal(exit, 3, out)
  assert.match(out, /stopped after round 1\n$/)
  const record = JSON.parse(readFileSync(join(folder, 'watched', 'latest', 'run.json'), 'utf8')) as {
    scenarios: { findings: { id: string }[] }[]
  }
  const id = record.scenarios.flatMap(({ findings }) => findings)[0]?.id ?? ''
  const page = await borderlight('report', join('watched', 'latest'), '--finding', id, '--format', 'html')
  assert.equal(page.exit, 0, page.err)
  assert.match(readFileSync(join(folder, page.out.trim()), 'utf8'), /<\/html>\s*$/)
  const missed = await borderlight('report', join('watched', 'latest'), '--finding', `${id}x`)
  assert.equal(missed.exit, 4)
  assert.ok(missed.err.includes(`did you mean ${id}`), missed.err)
})
