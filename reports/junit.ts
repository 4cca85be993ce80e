import { verdictIn } from '../harness/judge/verdict.ts'
import type { Verdict } from '../harness/judge/verdict.ts'
import type { RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import { findingLine, says } from './finding-line.ts'
import { foldRounds, roundsText } from './fold-rounds.ts'
import { grouped } from './grouped.ts'
import { notReached } from './not-reached.ts'
import { faultsOf, proofText } from './proof-words.ts'
import { oneLine } from './visible-text.ts'
import { attribute, element, textOf } from './xml.ts'

type Case = Pick<ScenarioResult, 'id' | 'folder' | 'verdict' | 'findings' | 'note' | 'durationMilliseconds' | 'rounds'>

const skippedWords: Readonly<Partial<Record<Verdict, string>>> = {
  inconclusive: 'INCONCLUSIVE',
  review: 'REVIEW',
  'not-run': 'NOT-RUN',
  'not-applicable': 'N/A',
  recorded: 'RECORDED',
}

/**
 * JUnit XML: a suite per folder, a case per scenario. Valid by both widely used schemas, Ant's and that of Jenkins'
 * xUnit plug-in; so properties and output stand at the suite, where both allow them, under the scenario's id.
 */
export function junit(whole: RunRecord): string {
  const { record } = foldRounds(whole)
  const suites = [...grouped(casesOf(record), ({ folder }) => folder)]
  const body = suites.map(([folder, cases], index) => suite(record, folder, cases, index))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${body.join('')}</testsuites>\n`
}

/** Also what was planned and left no result. */
function casesOf(record: RunRecord): readonly Case[] {
  const known = new Set(record.scenarios.map(({ id }) => id))
  const lost = notReached(record).filter(({ id }) => !known.has(id))
  return [
    ...record.scenarios,
    ...lost.map(({ id, why }): Case => ({ id, folder: 'not-run', verdict: 'not-run', findings: [], note: why })),
  ]
}

function suite(record: RunRecord, folder: string, cases: readonly Case[], index: number): string {
  const count = (outcome: string) => String(cases.filter(({ verdict }) => verdictIn.junit[verdict] === outcome).length)
  const name = className(folder)
  const started = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(record.run.startedAt)?.[0] ?? '1970-01-01T00:00:00'
  const milliseconds = cases.reduce((sum, one) => sum + (one.durationMilliseconds ?? 0), 0)
  const attributes = {
    name,
    package: name,
    id: String(index),
    timestamp: started,
    hostname: 'localhost',
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: secondsText(milliseconds),
  }
  const properties = element('properties', {}, `\n${propertiesOf(record, cases).join('\n')}\n`)
  const output = cases
    .map((one) => [`${one.id}: ${one.verdict}`, ...one.findings.map(findingLine)].join('\n'))
    .join('\n')
  const errors = record.stopped === undefined ? '' : `the run was stopped: ${record.stopped}`
  const parts = [
    properties,
    ...cases.map((one) => testCase(one, name)),
    element('system-out', {}, textOf(output)),
    element('system-err', {}, textOf(errors)),
  ]
  return `${element('testsuite', attributes, `\n${parts.join('\n')}\n`)}\n`
}

function propertiesOf(
  { run, target, product, guideline, verdict, proof }: RunRecord,
  cases: readonly Case[],
): readonly string[] {
  const pairs: readonly (readonly [string, string])[] = [
    ['run.id', run.id],
    ['run.verdict', verdict],
    ['target.name', target.name],
    ['target.fileSha256', target.fileSha256],
    ['product.version', product.version],
    ['product.commit', product.commit],
    ...(proof === undefined ? [] : [['product.proof', proofText(proof)] as const]),
    ['guideline.release', guideline.release],
    ['guideline.requirementsSha256', guideline.requirementsSha256],
    ...cases.map((one) => [`verdict.${one.id}`, one.verdict] as const),
    ...cases.flatMap((one) => {
      const rounds = roundsText(one)
      return rounds === undefined ? [] : [[`rounds.${one.id}`, rounds] as const]
    }),
    ...cases.flatMap((one) => {
      const caught = faultsOf(
        proof,
        one.findings.map(({ clause }) => clause),
      )
      return caught === undefined ? [] : [[`faultsCaught.${one.id}`, String(caught.length)] as const]
    }),
    ...cases.flatMap((one) =>
      one.findings
        .filter((finding) => finding.verdict === 'warning')
        .map((finding) => [`warning.${finding.id}`, says(finding)] as const),
    ),
  ]
  return pairs.map(([name, value]) => `<property${attribute('name', name)}${attribute('value', value)}/>`)
}

function testCase(one: Case, classname: string): string {
  const attributes = { name: one.id, classname, time: secondsText(one.durationMilliseconds ?? 0) }
  const outcome = verdictIn.junit[one.verdict]
  if (outcome === 'passed') return element('testcase', attributes, '')
  const message = messageOf(one)
  if (outcome === 'skipped') {
    const word = skippedWords[one.verdict] ?? one.verdict.toUpperCase()
    return element('testcase', attributes, element('skipped', { message: `${word}: ${message}` }, ''))
  }
  const lines = one.findings.filter(({ verdict }) => verdict !== 'pass').map(findingLine)
  const text = textOf([...lines, ...(one.note === undefined ? [] : [one.note])].join('\n'))
  return element('testcase', attributes, element(outcome, { message, type: one.verdict }, text))
}

/** The first finding that has the verdict of the scenario, else the scenario's note. */
function messageOf({ verdict, findings, note }: Case): string {
  const finding = findings.find((one) => one.verdict === verdict)
  if (finding !== undefined && (note === undefined || verdict !== 'recorded')) return says(finding)
  return oneLine(note ?? 'no finding', 500)
}

function className(folder: string): string {
  return `borderlight.${folder.replaceAll(/[^\w-]+/g, '-')}`
}

/** Seconds with three decimals, no thousands separator. */
function secondsText(milliseconds: number): string {
  return (Math.max(0, milliseconds) / 1000).toFixed(3)
}
