import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { verdicts } from '../harness/judge/verdict.ts'
import type { Finding, RunRecord } from '../harness/record/run-record.ts'
import { repeatCommand } from './curl-command.ts'
import { findingText } from './finding-text.ts'
import { findingDetail, findingIds } from './finding-view.ts'
import { findingHtml } from './html/finding-page.ts'
import { verdictWords } from './verdict-words.ts'

const hostile = `"><script>alert(1)</script>'; touch /tmp/no; $(touch no) \`touch no\` \u001b[31m\u202e`
const sha = 'ab'.repeat(32)

function exchange(more: Partial<Exchange> = {}): Exchange {
  return {
    id: 'one/2',
    transaction: 'ITI-71',
    channel: 'token',
    direction: 'outgoing',
    startedAt: '2025-06-01T10:00:00.000Z',
    durationMilliseconds: 34,
    request: {
      method: 'POST',
      url: 'https://a.test/token',
      headers: [['Authorization', 'Bearer [redacted:token:aaaaaaaaaaaa]']],
      body: 'a=1&client_assertion=[redacted:assertion:bbbbbbbbbbbb]&t=[redacted:token:cccccccccccc]&u=[redacted:token:aaaaaaaaaaaa]',
    },
    response: {
      status: 400,
      reason: 'Bad Request',
      httpVersion: '1.1',
      headers: [['Content-Type', 'application/json']],
      body: { sha256: sha, sizeBytes: 1200, end: 'complete', capped: false, excerpt: '{"error":"invalid_client"}' },
    },
    facts: {},
    ...more,
  }
}

function record(finding: Partial<Finding>, exchanges: readonly Exchange[] = [exchange()]): RunRecord {
  const whole: Finding = {
    id: 'one/token-is-given',
    requirement: 'ST-05a',
    clause: 'ST-05a/boundaries',
    statement: 'Time interval is a query parameter',
    level: 'STEP',
    grade: 'fail',
    absence: 'warning',
    check: 'token-is-given',
    judgement: 'notMet',
    verdict: 'fail',
    expected: 'a token',
    observed: '400 invalid_client',
    at: 'error',
    fix: 'register the key',
    blame: 'target',
    exchange: 'one/2',
    exchanges: ['one/2', 'one/1'],
    ...finding,
  }
  const scenario = {
    id: 'one',
    title: 'A token is given',
    step: 2,
    folder: '02-authorisation',
    options: ['A'],
    state: 'finished',
    verdict: whole.verdict,
    findings: [whole],
    performed: [],
  } as const
  return {
    schemaVersion: '1',
    verdict: whole.verdict,
    product: { name: 'borderlight', version: '1.2.3', commit: 'c0ffee1' },
    guideline: { name: 'eHN guideline', release: 'Release 1', requirementsSha256: sha },
    run: { id: 'run-7', startedAt: '2025-06-01T10:00:00.000Z', seed: 's', host: 'plain' },
    target: {
      name: 'Country X',
      role: 'country-a',
      fileSha256: sha,
      dialect: 'mado',
      guides: {},
      options: ['A'],
      origins: {},
      certificates: {},
    },
    planned: ['one'],
    notRun: [],
    scenarios: [scenario],
    exchanges,
  }
}

function detail(
  finding: Partial<Finding> = {},
  exchanges?: readonly Exchange[],
): NonNullable<ReturnType<typeof findingDetail>> {
  const whole = record(finding, exchanges)
  return findingDetail(whole, findingIds(whole)[0] ?? '') ?? assert.fail()
}

void test('the page says requirement, source, what was found, request, answer, and what to do next', () => {
  const text = findingText(detail({}, [exchange(), exchange({ id: 'one/1', transaction: 'discovery' })]))
  for (const part of [
    '# ✕ Fail: Not met: token is given',
    '> Time interval is a query parameter',
    'eHealth Network guideline, Release 1, June 2023: 1.1.1 Use case 1, step 5',
    'ST-05a/boundaries: boundary days, time zone, open interval',
    '- Expected: a token',
    '- Observed: 400 invalid_client',
    '- Where: error',
    '- Likely fix: register the key',
    '- Blame: target: the system under test',
    'HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"invalid_client"}\n… (1200 bytes in all)',
    '- one/1: discovery POST https://a.test/token → 400',
    '--scenario one\n',
    'npx borderlight explain ST-05a/boundaries',
  ])
    assert.ok(text.includes(part), part)
  const page = findingHtml(detail())
  for (const part of ['<html lang="en">', 'Likely fix', 'register the key', '400 Bad Request', '$CLIENT_ASSERTION'])
    assert.ok(page.includes(part), part)
  assert.doesNotMatch(page, /src=|https?:\/\/(?!a\.test|borderlight)[^<]*\.(css|js|woff)/)
})

void test('every verdict has its word and symbol', () => {
  for (const verdict of verdicts) {
    const { symbol, word } = verdictWords[verdict]
    assert.ok(findingText(detail({ verdict })).startsWith(`# ${symbol} ${word}: `))
    assert.match(findingHtml(detail({ verdict })), new RegExp(`<strong>${word}</strong>`))
  }
})

void test('secrets are variables: equal ones have equal names, each is explained', () => {
  const { command, placeholders } = repeatCommand(exchange())
  assert.ok(command.includes(`--header 'Authorization: Bearer '"$TOKEN"`))
  assert.ok(command.includes(`--data-raw 'a=1&client_assertion='"$CLIENT_ASSERTION"'&t='"$TOKEN_2"'&u='"$TOKEN"`))
  assert.deepEqual(
    placeholders.map(({ name }) => name),
    ['CA', 'CLIENT_CERT', 'CLIENT_KEY', 'TOKEN', 'CLIENT_ASSERTION', 'TOKEN_2'],
  )
  assert.doesNotMatch(command, /redacted/)
  const plain = repeatCommand(exchange({ request: { method: 'GET', url: 'http://a.test/', headers: [] } }))
  assert.deepEqual(plain.placeholders, [])
  const handshake = repeatCommand(exchange({ transaction: 'tls-probe' })).command
  assert.match(handshake, /^openssl s_client -connect 'a\.test:443' -servername 'a\.test'/)
})

void test('a shell reads a hostile request as data', () => {
  const request = {
    method: hostile,
    url: `https://a.test/${hostile}`,
    headers: [[hostile, hostile]] as const,
    body: hostile,
  }
  const { command } = repeatCommand(exchange({ request }))
  const script = `curl() { printf '%s\\n' "$#"; }\n${command}`
  assert.equal(execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).trim(), '19')
})

void test('what a target said never becomes markup, a hidden character or the end of a block', () => {
  const response = {
    status: 200,
    reason: hostile,
    httpVersion: hostile,
    headers: [[hostile, hostile]] as const,
    body: { sha256: sha, sizeBytes: 9, end: 'cut' as const, capped: true, excerpt: `\`\`\`\n# mine\n${hostile}` },
  }
  const told = detail({ observed: hostile, at: hostile, expected: hostile }, [exchange({ response })])
  const page = findingHtml(told)
  assert.doesNotMatch(page, /<script/)
  for (const text of [page, findingText(told)]) assert.equal(/[\u001b\u202e]/.test(text), false)
  assert.match(findingText(told), /````http\n[^]*```\n# mine[^]*\n````\n/)
})

void test('a finding without evidence says so, one of a failure says why', () => {
  assert.match(findingText(detail({ exchanges: [] }, [])), /No exchange of the record shows it/)
  const { response: _none, ...unanswered } = exchange()
  const failure = { phase: 'connect', code: 'ECONNREFUSED', message: 'm', blame: 'network' } as const
  assert.match(findingText(detail({}, [{ ...unanswered, failure }])), /no answer \(connect\): ECONNREFUSED m/)
})
