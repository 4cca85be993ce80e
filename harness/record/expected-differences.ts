import type { Verdict } from '../judge/verdict.ts'
import { isDeviation } from './expected-line.ts'
import type { ExpectedLine } from './expected-line.ts'
import type { Finding, RunRecord } from './run-record.ts'

/** One place where a run and its expected file differ. */
export interface Difference {
  /** `unexpected`: seen without a line; `unseen`: a line without its finding; `expired`: a line past its last day. */
  kind: 'unexpected' | 'unseen' | 'expired'
  /** Absent when the run as a whole differs. */
  scenario?: string
  requirement?: string
  expected?: Verdict
  observed?: Verdict
  /** The whole difference in one sentence. */
  text: string
}

/**
 * Every place where a run and the deviations that are known of its target differ.
 * @param today YYYY-MM-DD; a line counts up to and including the day it expires
 */
export function differencesOf(record: RunRecord, expected: readonly ExpectedLine[], today: string): Difference[] {
  const seen = deviatingFindings(record)
  return [
    ...seen.flatMap(({ scenario, finding }) => unexpected(scenario, finding, expected)),
    ...withoutFinding(record),
    ...expected.flatMap((line) => unseen(line, record, seen)),
    ...expected.filter(({ expires }) => expires < today).map(expired),
  ].filter(({ text }, at, all) => all.findIndex((other) => other.text === text) === at)
}

interface Seen {
  scenario: string
  finding: Finding
}

function deviatingFindings(record: RunRecord): readonly Seen[] {
  return record.scenarios.flatMap(({ id, findings }) =>
    findings.filter(({ verdict }) => isDeviation(verdict)).map((finding) => ({ scenario: id, finding })),
  )
}

const isAbout = (line: ExpectedLine, scenario: string, finding: Finding): boolean =>
  line.scenario === scenario && (line.requirement === finding.clause || line.requirement === finding.requirement)

function unexpected(scenario: string, finding: Finding, expected: readonly ExpectedLine[]): Difference[] {
  const lines = expected.filter((line) => isAbout(line, scenario, finding))
  if (lines.some(({ verdict }) => verdict === finding.verdict)) return []
  const what = finding.observed ?? finding.why
  const wanted = lines[0]?.verdict
  return [
    {
      kind: 'unexpected',
      scenario,
      requirement: finding.clause,
      observed: finding.verdict,
      ...(wanted === undefined ? {} : { expected: wanted }),
      text:
        `${scenario}: ${finding.clause} is ${finding.verdict}, ` +
        `${wanted === undefined ? 'which no line expects' : `expected ${wanted}`}${what === undefined ? '' : ` (${what})`}`,
    },
  ]
}

/** Scenarios, and the run, whose verdict no finding explains: they broke off or were never reached. */
function withoutFinding(record: RunRecord): Difference[] {
  const scenarios = record.scenarios
    .filter(({ verdict, findings }) => isDeviation(verdict) && !findings.some((one) => one.verdict === verdict))
    .map(({ id, verdict, note }): Difference => ({
      kind: 'unexpected',
      scenario: id,
      observed: verdict,
      text: `${id} is ${verdict}${note === undefined ? '' : `: ${note}`}`,
    }))
  const reached = new Set([...record.scenarios, ...record.notRun].map(({ id }) => id))
  const lost = record.planned
    .filter((id) => !reached.has(id))
    .map((id): Difference => ({
      kind: 'unexpected',
      scenario: id,
      observed: 'not-run',
      text: `${id} was planned and did not run`,
    }))
  const isUnexplained = record.verdict === 'error' && !record.scenarios.some(({ verdict }) => verdict === 'error')
  if (record.stopped === undefined && !isUnexplained) return [...scenarios, ...lost]
  const why = record.stopped ?? 'error outside of any scenario'
  return [...scenarios, ...lost, { kind: 'unexpected', observed: record.verdict, text: `the run stopped: ${why}` }]
}

function unseen(line: ExpectedLine, record: RunRecord, seen: readonly Seen[]): Difference[] {
  if (seen.some(({ scenario, finding }) => isAbout(line, scenario, finding) && finding.verdict === line.verdict))
    return []
  const verdict = record.scenarios
    .find(({ id }) => id === line.scenario)
    ?.findings.find((finding) => isAbout(line, line.scenario, finding))?.verdict
  return [
    {
      kind: 'unseen',
      scenario: line.scenario,
      requirement: line.requirement,
      expected: line.verdict,
      ...(verdict === undefined ? {} : { observed: verdict }),
      text: `${line.scenario}: ${line.requirement} was expected to be ${line.verdict}, ${
        verdict === undefined ? 'and was not judged' : `and is ${verdict}`
      }`,
    },
  ]
}

function expired(line: ExpectedLine): Difference {
  return {
    kind: 'expired',
    scenario: line.scenario,
    requirement: line.requirement,
    expected: line.verdict,
    text: `${line.scenario}: the line on ${line.requirement} expired on ${line.expires} (${line.reason})`,
  }
}
