import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { rollUp, verdicts } from '../harness/judge/verdict.ts'
import type { Verdict } from '../harness/judge/verdict.ts'
import type { Finding, RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import { html } from './html.ts'
import { script, scriptSha256 } from './script.ts'
import { summary } from './summary.ts'
import { verdictWords } from './verdict-words.ts'

const hostile = `"><script>alert(1)</script><img src=x onerror='a()'>&amp;\u001b[31m\u202egnp\u0000`
const attentive: readonly Verdict[] = ['error', 'fail', 'inconclusive', 'review', 'warning']
const sha = 'ab'.repeat(32)

function exchange(id: string, more: Partial<Exchange> = {}): Exchange {
  return {
    id,
    transaction: 'ITI-67',
    channel: 'fhir',
    direction: 'outgoing',
    startedAt: '2025-06-01T10:00:00.000Z',
    durationMilliseconds: 34,
    request: { method: 'GET', url: 'https://a.test/fhir/DocumentReference', headers: [['Accept', 'application/json']] },
    response: {
      status: 200,
      reason: 'OK',
      httpVersion: '1.1',
      headers: [['Content-Type', 'application/json']],
      body: { sha256: sha, sizeBytes: 1200, end: 'complete', file: sha, capped: false },
    },
    facts: {},
    ...more,
  }
}

function finding(id: string, verdict: Verdict, more: Partial<Finding> = {}): Finding {
  return {
    id,
    requirement: 'ST-05a',
    clause: 'ST-05a/boundaries',
    statement: 'Time interval is a query parameter',
    level: 'STEP',
    grade: 'fail',
    judgement: verdict === 'pass' ? 'met' : 'notMet',
    verdict,
    exchanges: [],
    ...more,
  }
}

function scenario(id: string, findings: readonly Finding[], more: Partial<ScenarioResult> = {}): ScenarioResult {
  const verdict = rollUp(findings.map((one) => one.verdict))
  return {
    id,
    title: `Title of ${id}`,
    step: 5,
    folder: '05-query',
    options: ['A'],
    state: 'finished',
    verdict,
    findings,
    performed: [],
    ...more,
  }
}

function record(scenarios: readonly ScenarioResult[], more: Partial<RunRecord> = {}): RunRecord {
  return {
    schemaVersion: '1',
    verdict: rollUp(scenarios.map(({ verdict }) => verdict)),
    product: { name: 'borderlight', version: '1.2.3', commit: 'c0ffee1' },
    guideline: { name: 'eHN guideline', release: 'Release 1', requirementsSha256: '12'.repeat(32) },
    run: { id: 'run-7', startedAt: '2025-06-01T10:00:00.000Z', seed: 'seed-9', host: 'plain' },
    target: {
      name: 'Country X',
      role: 'country-a',
      fileSha256: '34'.repeat(32),
      dialect: 'mado',
      guides: { 'ihe.rad.mado': '1.0.0-comment' },
      options: ['A', 'C'],
      origins: { fhir: 'https://a.test' },
      certificates: { fhir: 'AA:BB:CC' },
    },
    planned: scenarios.map(({ id }) => id),
    notRun: [],
    scenarios,
    exchanges: [],
    ...more,
  }
}

/** The element with this id, from its start tag to the next element that the pattern ends it with. */
function part(page: string, id: string, end: string): string {
  const from = page.indexOf(`id="${id}"`)
  assert.ok(from >= 0, `no element with id ${id}`)
  return page.slice(from, page.indexOf(end, from))
}

test('every verdict is said with its word and its symbol, in the banner, the counts, its row and its finding', () => {
  for (const verdict of verdicts) {
    const page = html(record([scenario('one', [finding('one/check', verdict)])]))
    const { symbol, word, meaning } = verdictWords[verdict]
    assert.match(page, new RegExp(`<header class="banner v-${verdict}">[^]*<strong>${word}</strong>`))
    assert.ok(page.includes(meaning))
    const chip = `<span class="chip v-${verdict}"><span aria-hidden="true">${symbol}</span> ${word}</span>`
    assert.ok(part(page, 'counts-caption', '</table>').includes(chip), `counts: ${verdict}`)
    assert.ok(part(page, 'c-one', '</tr>').includes(chip), `scenario: ${verdict}`)
    assert.ok(part(page, 'r-ST-05a', '</summary>').includes(chip), `requirement: ${verdict}`)
    assert.ok(part(page, 'f-1', '</header>').includes(chip), `finding: ${verdict}`)
    const attention = part(page, 'attention', '</section>')
    assert.equal(attention.includes('<article'), attentive.includes(verdict), `attention: ${verdict}`)
  }
})

test('what a target said never becomes markup, script or a hidden character', () => {
  const said = exchange('one/1', {
    request: { method: hostile, url: hostile, headers: [[hostile, hostile]], body: hostile },
    response: {
      status: 200,
      reason: hostile,
      httpVersion: hostile,
      headers: [[hostile, hostile]],
      body: {
        sha256: hostile,
        sizeBytes: 9,
        end: 'cut',
        file: `../${hostile}`,
        capped: true,
        bytes: Buffer.from(hostile.replace('\u0000', '')),
        excerpt: hostile,
      },
    },
    facts: {
      tls: { outcome: 'refused', refusal: hostile, unverified: hostile },
      multipart: {
        problems: [hostile],
        boundary: hostile,
        parts: [{ headers: [['Content-Type', hostile]], sha256: hostile, sizeBytes: 1 }],
      },
      dicom: { part10: false, problem: hostile, fileMeta: {}, attributes: { [hostile]: hostile }, mark: hostile },
      token: { form: 'jwt', claims: { [hostile]: hostile }, header: { alg: hostile } },
      leaks: [{ what: hostile, where: hostile }],
    },
  })
  const failed = {
    ...exchange('one/2'),
    failure: { phase: 'tls', code: hostile, message: hostile, blame: 'network' },
  } as const
  const { response: _, ...unanswered } = failed
  const bad = finding('one/check', 'fail', {
    ...{ expected: hostile, observed: hostile, at: hostile, fix: hostile, why: hostile, check: hostile },
    exchange: 'one/1',
    exchanges: ['one/1', 'one/2', hostile],
  })
  const base = record([scenario('one', [bad], { title: hostile, note: hostile, folder: hostile })])
  const page = html({
    ...base,
    stopped: hostile,
    notRun: [{ id: hostile, why: hostile }],
    exchanges: [said, unanswered],
    target: { ...base.target, name: hostile, guides: { [hostile]: hostile }, certificates: { fhir: hostile } },
  })
  assert.equal(page.match(/<script/g)?.length, 1)
  assert.doesNotMatch(page, /<img/)
  assert.doesNotMatch(page, /\son\w+\s*=\s*'/)
  for (const character of ['\u001b', '\u0000', '\u202e']) assert.ok(!page.includes(character))
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt;') && page.includes('\\u202egnp'))
  assert.ok(!page.includes('href="bodies/'), 'a file name that is no digest is not linked')
  assert.ok(!summary(base).includes('\u001b'))
})

test('nothing is loaded, and the policy admits our script alone', () => {
  const page = html(record([scenario('one', [finding('one/check', 'pass')])]))
  assert.equal(createHash('sha256').update(script).digest('base64'), scriptSha256)
  assert.ok(page.includes(`<script>${script}</script>`))
  assert.ok(page.includes(`default-src 'none'`) && page.includes(`script-src 'sha256-${scriptSha256}'`))
  assert.doesNotMatch(page, /(src|href)="(?!#|bodies\/)/)
  assert.match(page, /<html lang="en">/)
})

test('a finding shows what was expected and observed, where, the fix, the blame and the exchange', () => {
  const one = finding('one/check', 'fail', {
    ...{ expected: '31 documents', observed: '33 documents', at: 'Bundle.entry[31]', fix: 'Mind the last day' },
    ...{ blame: 'target', check: 'list-holds-exactly', exchange: 'one/1', exchanges: ['one/1'] },
  })
  const page = html(record([scenario('one', [one])], { exchanges: [exchange('one/1'), exchange('one/2')] }))
  for (const where of [part(page, 'attention', '</section>'), part(page, 'f-1', '</article>')]) {
    for (const text of ['31 documents', '33 documents', 'Bundle.entry[31]', 'Mind the last day', '<dd>target</dd>'])
      assert.ok(where.includes(text), text)
  }
  const shown = part(page, 'f-1', '</article>')
  assert.ok(shown.includes('id="x-1"') && shown.includes(`href="bodies/${sha}"`) && shown.includes('HTTP/1.1 200 OK'))
  assert.match(part(page, 'e-one', '</details>'), /<tr id="x-2">/, 'what no finding cites is a row')
})

test('a requirement has the worst verdict of its findings, and says which clauses nobody judged', () => {
  const page = html(
    record([scenario('one', [finding('one/a', 'pass')]), scenario('two', [finding('two/a', 'warning')], { step: 6 })]),
  )
  const row = part(page, 'r-ST-05a', '</summary>')
  assert.ok(row.includes('v-warning') && row.includes('data-step="5"') && /1 of \d+ clauses judged/.test(row))
  assert.equal(page.match(/id="r-ST-05a"/g)?.length, 1, 'one row, though two steps judge it')
  assert.ok(part(page, 'r-ST-05a', '</ul>').includes('not judged'))
  assert.match(part(page, 'silent-caption', '</table>'), /<th scope="row">ST-06<\/th>/)
})

test('what was planned and did not run is named with its reason', () => {
  const waiting = scenario('queued', [], { state: 'queued', verdict: 'not-run', note: 'the run ended before it' })
  const base = record([scenario('one', [finding('one/a', 'pass')]), waiting], { stopped: 'a foreign patient' })
  const given = { ...base, planned: ['one', 'queued', 'lost', 'named'], notRun: [{ id: 'named', why: 'no browser' }] }
  const rows = part(html(given), 'not-run-caption', '</table>')
  for (const text of ['queued', 'the run ended before it', 'lost', 'a foreign patient', 'named', 'no browser'])
    assert.ok(rows.includes(text), text)
  assert.match(summary(given), /not run: 3 scenarios/)
})

test('steps of Country B are performed and not graded, steps of people are recorded', () => {
  const people = scenario('care', [finding('care/recorded', 'recorded')], { step: 10 })
  const journey = scenario('journey', [finding('journey/a', 'pass')], {
    step: 0,
    performed: [{ step: 7, what: 'Chose one report', at: '2025-06-01T10:00:01.000Z' }],
  })
  const page = html(record([people, journey]))
  const rows = part(page, 'steps-caption', '</table>').split('<tr>')
  for (const step of [4, 7, 9])
    assert.match(rows.find((row) => row.includes(`>Step ${step}<`)) ?? '', /performed by the harness, not graded/)
  for (const step of [1, 10]) assert.match(rows.find((row) => row.includes(`>Step ${step}<`)) ?? '', /Recorded/)
  assert.match(rows.find((row) => row.includes('>Step 2<')) ?? '', /no scenario in this run/)
  assert.ok(page.includes('Chose one report'))
})

test('the run is named: target, product, guideline, guides, hashes, certificates', () => {
  const page = html(record([scenario('one', [finding('one/a', 'pass')])]))
  const facts = ['Country X', '1.2.3', 'c0ffee1', 'Release 1', '12'.repeat(32), '34'.repeat(32), '1.0.0-comment']
  for (const fact of [...facts, 'AA:BB:CC', 'run-7', 'seed-9']) assert.ok(page.includes(fact), fact)
})

test('a large run stays below 3 MB, links resolve, ids are unique, and the record read from JSON gives the same page', () => {
  const long =
    'https://a.test/fhir/DocumentReference?patient.identifier=urn:oid:2.999|1&period=ge2025-03-01&_count=50&page='
  const names = Array.from({ length: 50 }, (_, index) => `scenario-${index}`)
  const exchanges = names.flatMap((name) =>
    Array.from({ length: 30 }, (_, index) =>
      exchange(`${name}/${index}`, {
        request: {
          method: 'GET',
          url: `${long}${index}`,
          headers: Array.from({ length: 12 }, () => ['X', 'y'.repeat(80)]),
        },
      }),
    ),
  )
  const scenarios = names.map((name) =>
    scenario(
      name,
      Array.from({ length: 6 }, (_, index) => {
        const ids = Array.from({ length: 5 }, (__, more) => `${name}/${index * 5 + more}`)
        const more = {
          exchange: `${name}/${index * 5}`,
          exchanges: ids,
          expected: `${name} ${index}`,
          observed: 'o'.repeat(200),
        }
        return finding(`${name}/check-${index}`, 'fail', more)
      }),
    ),
  )
  const big = record(scenarios, { exchanges })
  const page = html(big)
  assert.ok(Buffer.byteLength(page) < 3_000_000, `${Buffer.byteLength(page)} bytes`)
  assert.equal(html(JSON.parse(JSON.stringify(big)) as RunRecord), page)
  for (let index = 1; index <= 300; index += 1) assert.ok(page.includes(`id="f-${index}"`), `finding ${index}`)
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  const targets = new Set(ids)
  for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(targets.has(target), `dead link #${target}`)
})

test('the end of a run on the terminal says the verdict, the counts and where it hurts', () => {
  const findings = Array.from({ length: 12 }, (_, index) =>
    finding(`one/${index}`, index === 11 ? 'error' : 'fail', { expected: 'x', observed: 'y', blame: 'network' }),
  )
  const lines = summary(record([scenario('one', findings), scenario('two', [finding('two/a', 'pass')])])).split('\n')
  assert.match(lines[0] ?? '', /^ERROR {2}Country X/)
  assert.equal(lines[1], '  2 scenarios: 1 error, 1 pass')
  assert.match(lines[2] ?? '', /error .*ST-05a\/boundaries in one: expected x, observed y \(blame: network\)/)
  assert.equal(lines.at(-1), '  and 2 more findings')
})
