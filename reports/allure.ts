import { verdictIn } from '../harness/judge/verdict.ts'
import type { Verdict } from '../harness/judge/verdict.ts'
import type { Finding, RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import { findingLine, says } from './finding-line.ts'
import { foldRounds, isUnstable } from './fold-rounds.ts'
import { notReached } from './not-reached.ts'
import { oneLine } from './visible-text.ts'

type AllureStatus = (typeof verdictIn.allure)[Verdict]

interface AllureLabel {
  name: string
  value: string
}

interface AllureStep {
  name: string
  status: AllureStatus
  statusDetails: { message?: string }
  stage: 'finished'
  steps: readonly never[]
  attachments: readonly never[]
  parameters: readonly never[]
}

/** One `<uuid>-result.json` of allure-results, as far as this product writes it. */
export interface AllureResult {
  uuid: string
  name: string
  fullName: string
  testCaseId: string
  historyId: string
  status: AllureStatus
  statusDetails: { message?: string; trace?: string }
  stage: 'finished' | 'pending'
  /** Milliseconds since 1970. */
  start: number
  stop: number
  labels: readonly AllureLabel[]
  steps: readonly AllureStep[]
  attachments: readonly unknown[]
  parameters: readonly unknown[]
  links: readonly unknown[]
}

/** Results for Allure: one for each scenario, also those that did not run, each by its own verdict. */
export function allureResults(whole: RunRecord): readonly AllureResult[] {
  const { record } = foldRounds(whole)
  const known = new Set(record.scenarios.map(({ id }) => id))
  const lost = notReached(record).filter(({ id }) => !known.has(id))
  return [
    ...record.scenarios.map((scenario) => resultOf(record, scenario)),
    ...lost.map(({ id, why }) => resultOf(record, neverRan(id, why))),
  ]
}

/** What the test host wrote of a scenario, with status, reason and labels of the record. */
export function amendedByRecord<T extends { labels?: readonly AllureLabel[] }>(
  written: T,
  ours: AllureResult,
): T & Omit<AllureResult, 'uuid' | 'start' | 'stop' | 'attachments' | 'links'> {
  const { uuid: _uuid, start: _start, stop: _stop, attachments: _attachments, links: _links, ...judged } = ours
  const names = new Set(ours.labels.map(({ name }) => name))
  const kept = (written.labels ?? []).filter(({ name }) => !names.has(name))
  return { ...written, ...judged, labels: [...kept, ...ours.labels] }
}

/** `environment.properties`: what was tested by what. */
export function allureEnvironment({ target, product, guideline, run }: RunRecord): string {
  const pairs = [
    ['target', target.name],
    ['borderlight', product.version],
    ['guideline', guideline.release],
    ['run', run.id],
    ['seed', run.seed],
  ]
  return pairs.map(([name = '', value = '']) => `${name}=${oneLine(value, 200)}\n`).join('')
}

function neverRan(id: string, note: string): ScenarioResult {
  const verdict: Verdict = 'not-run'
  return {
    ...{ id, title: 'did not run', step: 0, folder: 'not-run', options: [], state: 'queued', verdict, note },
    findings: [],
    performed: [],
  }
}

function resultOf(record: RunRecord, scenario: ScenarioResult): AllureResult {
  const { id, title, verdict, folder, options, startedAt, durationMilliseconds } = scenario
  const start = Date.parse(startedAt ?? record.run.startedAt)
  const tags = [
    ...options.map((option) => `option-${option.toLowerCase()}`),
    ...(verdict === 'warning' ? [verdict] : []),
    ...(scenario.findings.some(isUnstable) ? ['unstable'] : []),
  ]
  return {
    uuid: `${record.run.id}-${id}`,
    name: `${id}: ${title}`,
    fullName: `borderlight.${folder}.${id}`,
    testCaseId: `borderlight.${id}`,
    historyId: `borderlight.${id}.${record.target.name}`,
    status: verdictIn.allure[verdict],
    statusDetails: detailsOf(scenario),
    stage: verdict === 'not-run' ? 'pending' : 'finished',
    start,
    stop: start + (durationMilliseconds ?? 0),
    labels: [
      { name: 'verdict', value: verdict },
      { name: 'parentSuite', value: record.target.name },
      { name: 'suite', value: folder },
      { name: 'framework', value: 'borderlight' },
      ...tags.map((value) => ({ name: 'tag', value })),
    ],
    steps: scenario.findings.map(stepOf),
    attachments: [],
    parameters: [],
    links: [],
  }
}

function stepOf(finding: Finding): AllureStep {
  return {
    name: `${finding.clause}: ${oneLine(finding.statement, 200)}`,
    status: verdictIn.allure[finding.verdict],
    statusDetails: finding.verdict === 'pass' ? {} : { message: says(finding) },
    stage: 'finished',
    steps: [],
    attachments: [],
    parameters: [],
  }
}

function detailsOf({ verdict, findings, note }: ScenarioResult): AllureResult['statusDetails'] {
  if (verdict === 'pass') return {}
  const worst = findings.find((finding) => finding.verdict === verdict)
  const message = worst === undefined ? oneLine(note ?? 'no finding', 500) : says(worst)
  const lines = findings.filter((finding) => finding.verdict !== 'pass').map(findingLine)
  return { message: `${verdict}: ${message}`, ...(lines.length === 0 ? {} : { trace: lines.join('\n') }) }
}
