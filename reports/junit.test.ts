import assert from 'node:assert/strict'
import test from 'node:test'
import { verdictIn, verdicts } from '../harness/judge/verdict.ts'
import type { Verdict } from '../harness/judge/verdict.ts'
import type { Finding, RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import { junit } from './junit.ts'

interface Node {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Node[]
  text: string
}

/** A strict reader of the XML that a report may be; throws on anything that is not well formed. */
function parse(xml: string): Node {
  assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u, 'a character that XML forbids')
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open: Node[] = [root]
  const token = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  while (token.lastIndex < body.length) {
    const at = token.lastIndex
    const found = token.exec(body)
    assert.ok(found !== null, `not well formed: ${body.slice(at, at + 60)}`)
    const [, closing, name = '', attributes = '', empty, text] = found
    const here = open.at(-1)
    assert.ok(here !== undefined)
    if (text !== undefined) here.text += unescaped(text)
    else if (closing === '/') assert.equal(open.pop()?.name, name)
    else {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        unescaped(value),
      ])
      assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, 'an attribute twice')
      const node: Node = {
        name,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: '',
      }
      here.children.push(node)
      if (empty !== '/') open.push(node)
    }
  }
  assert.equal(open.length, 1, 'an element is not closed')
  const [document] = root.children
  assert.ok(document !== undefined && root.children.length === 1)
  return document
}

function unescaped(text: string): string {
  assert.doesNotMatch(text, /&(?!(amp|lt|gt|quot|#10|#9|#13);)/, 'an ampersand that is no reference')
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&amp;', '&')
}

const suiteAttributes = 'name package id timestamp hostname tests failures errors skipped time'.split(' ')

/** The rules that Ant's JUnit.xsd and the junit-10.xsd of Jenkins' xUnit plug-in both set. */
function validate(document: Node): void {
  assert.equal(document.name, 'testsuites')
  assert.deepEqual(document.attributes, {}, "Ant's testsuites has no attribute")
  for (const [index, suite] of document.children.entries()) {
    assert.equal(suite.name, 'testsuite')
    assert.deepEqual(Object.keys(suite.attributes).toSorted(), suiteAttributes.toSorted())
    assert.match(suite.attributes['timestamp'] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    assert.equal(suite.attributes['id'], String(index))
    for (const name of ['name', 'package', 'hostname']) assert.match(suite.attributes[name] ?? '', /^\S+$/)
    assert.match(
      suite.children.map(({ name }) => name).join(' '),
      /^properties( testcase)* system-out system-err$/,
      'order of children',
    )
    const [properties] = suite.children
    for (const property of properties?.children ?? []) {
      assert.equal(property.name, 'property')
      assert.deepEqual(Object.keys(property.attributes), ['name', 'value'])
      assert.notEqual(property.attributes['name'], '')
    }
    const cases = suite.children.filter(({ name }) => name === 'testcase')
    for (const one of cases) {
      assert.deepEqual(Object.keys(one.attributes), ['name', 'classname', 'time'])
      assert.match(one.attributes['time'] ?? '', /^\d+\.\d{3}$/)
      assert.ok(one.children.length <= 1, 'one outcome')
      for (const { name, attributes } of one.children) {
        assert.ok(['skipped', 'error', 'failure'].includes(name))
        assert.deepEqual(Object.keys(attributes), name === 'skipped' ? ['message'] : ['message', 'type'])
      }
    }
    const having = (name: string) =>
      cases.filter(({ children }) => children.some((child) => child.name === name)).length
    assert.equal(suite.attributes['tests'], String(cases.length))
    assert.equal(suite.attributes['failures'], String(having('failure')))
    assert.equal(suite.attributes['errors'], String(having('error')))
    assert.equal(suite.attributes['skipped'], String(having('skipped')))
    assert.match(suite.attributes['time'] ?? '', /^\d+\.\d{3}$/)
  }
}

function scenario(
  id: string,
  verdict: Verdict,
  more: Partial<ScenarioResult> = {},
  said: Partial<Finding> = {},
): ScenarioResult {
  const finding: Finding = {
    id: `${id}/check`,
    requirement: 'ST-06',
    clause: 'ST-06/searchset',
    statement: 'A returns the list of available studies and/or reports',
    level: 'STEP',
    grade: 'fail',
    judgement: 'notMet',
    verdict,
    expected: 'a searchset',
    observed: 'a page',
    exchange: `${id}/1`,
    exchanges: [`${id}/1`],
    ...said,
  }
  return {
    ...{ id, title: id, step: 6, folder: '06-list', options: [], state: 'finished', verdict, performed: [] },
    findings: [finding],
    durationMilliseconds: 1234,
    ...more,
  }
}

function record(scenarios: readonly ScenarioResult[], more: Partial<RunRecord> = {}): RunRecord {
  return {
    schemaVersion: '1',
    verdict: 'fail',
    product: { name: 'borderlight', version: '1.2.3', commit: 'c0ffee1' },
    guideline: { name: 'g', release: 'Release 1', requirementsSha256: 'ab' },
    run: { id: 'run-7', startedAt: '2025-06-01T10:00:00.000Z', seed: 's', host: 'plain' },
    target: {
      ...{ name: 'Country X', role: 'country-a', fileSha256: 'cd', dialect: 'mado', guides: {} },
      ...{ options: ['A'], origins: {}, certificates: {} },
    },
    planned: scenarios.map(({ id }) => id),
    notRun: [],
    scenarios,
    exchanges: [],
    ...more,
  }
}

const casesOf = (document: Node) =>
  document.children.flatMap((suite) => suite.children.filter(({ name }) => name === 'testcase'))
const propertiesOf = (document: Node) =>
  new Map(
    document.children.flatMap((suite) =>
      (suite.children[0]?.children ?? []).map(({ attributes }) => [attributes['name'], attributes['value']] as const),
    ),
  )

const starts: Readonly<Partial<Record<Verdict, RegExp>>> = {
  inconclusive: /^INCONCLUSIVE: /,
  review: /^REVIEW: /,
  'not-run': /^NOT-RUN: /,
  'not-applicable': /^N\/A: /,
  recorded: /^RECORDED: /,
}

test('every verdict has its outcome, its message and its place in the counts', () => {
  const document = parse(junit(record(verdicts.map((verdict) => scenario(`of-${verdict}`, verdict)))))
  validate(document)
  const cases = casesOf(document)
  assert.equal(cases.length, verdicts.length)
  for (const [index, verdict] of verdicts.entries()) {
    const { attributes, children } = cases[index] ?? assert.fail()
    assert.equal(attributes['name'], `of-${verdict}`)
    assert.equal(attributes['classname'], 'borderlight.06-list')
    assert.equal(children[0]?.name ?? 'passed', verdictIn.junit[verdict], verdict)
    const start = starts[verdict]
    assert.equal(verdictIn.junit[verdict] === 'skipped', start !== undefined, verdict)
    if (start !== undefined) assert.match(children[0]?.attributes['message'] ?? '', start)
    assert.equal(propertiesOf(document).get(`verdict.of-${verdict}`), verdict)
  }
  const { failures, errors, skipped, tests } = document.children[0]?.attributes ?? {}
  assert.deepEqual({ failures, errors, skipped, tests }, { failures: '1', errors: '1', skipped: '5', tests: '9' })
})

test('a warning is passed and leaves a property that says what is not met', () => {
  const document = parse(junit(record([scenario('one', 'warning')])))
  assert.deepEqual(casesOf(document)[0]?.children, [])
  assert.match(
    propertiesOf(document).get('warning.one/check') ?? '',
    /ST-06\/searchset: expected a searchset; observed a page/,
  )
})

test('a failure holds clause, expected, observed, exchange and fix', () => {
  const document = parse(junit(record([scenario('one', 'fail', {}, { fix: 'Send a Bundle', blame: 'target' })])))
  const [failure] = casesOf(document)[0]?.children ?? []
  assert.equal(failure?.attributes['type'], 'fail')
  for (const text of [
    'ST-06/searchset',
    'expected a searchset',
    'observed a page',
    'one/1',
    'Send a Bundle',
    'blame target',
  ])
    assert.ok(failure.text.includes(text), text)
})

test('hostile text stays text, and characters that XML forbids are left out', () => {
  const hostile = `]]>"'<failure/>&amp;\u0000\u0008\u001b[2J\ufffe\ud800 \u{1f600}\r\n\tend`
  const all = verdicts.map((verdict) =>
    scenario(`${verdict}${hostile}`, verdict, { note: hostile, folder: hostile }, { observed: hostile, why: hostile }),
  )
  const base = record(all, { stopped: hostile, notRun: [{ id: `lost ${hostile}`, why: hostile }] })
  const document = parse(junit({ ...base, target: { ...base.target, name: hostile } }))
  validate(document)
  assert.equal(casesOf(document).length, verdicts.length + 1)
  assert.ok(casesOf(document)[1]?.children[0]?.text.includes('<failure/>&amp;'))
})

test('suites follow the folders; what was planned and not run is there with its reason', () => {
  const people = scenario('care', 'recorded', { folder: 'steps of people', findings: [], note: 'only people do it' })
  const queued = scenario('queued', 'not-run', { state: 'queued', findings: [], note: 'stopped before it' })
  const scenarios = [scenario('one', 'pass', { folder: '05-query' }), scenario('two', 'pass'), people, queued]
  const more = { planned: ['one', 'two', 'queued', 'lost', 'named'], notRun: [{ id: 'named', why: 'no browser' }] }
  const document = parse(junit(record(scenarios, more)))
  validate(document)
  const names = document.children.map(({ attributes }) => attributes['name'])
  assert.deepEqual(
    names,
    ['05-query', '06-list', 'steps-of-people', 'not-run'].map((name) => `borderlight.${name}`),
  )
  const messages = new Map(
    casesOf(document).map(({ attributes, children }) => [attributes['name'], children[0]?.attributes['message']]),
  )
  assert.equal(messages.get('care'), 'RECORDED: only people do it')
  assert.equal(messages.get('queued'), 'NOT-RUN: stopped before it')
  assert.equal(messages.get('named'), 'NOT-RUN: no browser')
  assert.match(messages.get('lost') ?? '', /^NOT-RUN: planned/)
  assert.equal(document.children[1]?.attributes['time'], '2.468')
})

test('a record without scenarios and with a broken date is still valid', () => {
  validate(parse(junit(record([]))))
  const broken = record([scenario('one', 'pass')])
  validate(parse(junit({ ...broken, run: { ...broken.run, startedAt: 'yesterday' } })))
})
