import type { TransferOption } from '../../fixtures/catalogue/facts.ts'
import { clockOffsetSecondsOf } from '../exchange/clock-offset.ts'
import type { Exchange } from '../exchange/exchange.ts'
import { findingOf } from '../judge/apply-check.ts'
import { cannotTell } from '../judge/judgement.ts'
import { rollUp } from '../judge/verdict.ts'
import type { Verdict } from '../judge/verdict.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { neededOptions, stepOf } from '../scenario/scenario.ts'
import type { JournalLine } from './journal.ts'
import { mergeRounds, roundSuffix } from './merge-rounds.ts'
import type { Finding, RunRecord, ScenarioResult } from './run-record.ts'

/** What is known of a run before its journal is read. */
export type RunHeader = Omit<
  RunRecord,
  'verdict' | 'notRun' | 'scenarios' | 'exchanges' | 'planned' | 'stopped' | 'notes'
>

/** One scenario as it was planned, with what a result needs when it never ran. */
export interface PlannedScenario {
  id: string
  title: string
  folder: string
  options: readonly TransferOption[]
  proves: readonly Finding['clause'][]
}

export function plannedOf(
  scenario: Pick<Scenario, 'id' | 'options'>,
  claimed: readonly TransferOption[],
): PlannedScenario {
  const { title, folder, proves } = scenario.options
  return { id: scenario.id, title, folder, options: neededOptions(scenario) ?? claimed, proves }
}

/** The run record of a journal: what finished, what was interrupted, what was never reached. Pure. */
export function mergeJournal(
  header: RunHeader,
  planned: readonly PlannedScenario[],
  lines: readonly JournalLine[],
  recorded: readonly ScenarioResult[],
): RunRecord {
  const stopped = lines.find((line) => line.type === 'stopped')
  const notes = [...new Set(lines.flatMap((line) => (line.type === 'note' ? [line.text] : [])))]
  const exchanges = lines.flatMap((line): Exchange[] => (line.type === 'exchange' ? [line.exchange] : []))
  const why = stopped?.type === 'stopped' ? stopped.why : undefined
  const results = planned.map((plan) => {
    if (header.run.rounds === undefined) return resultOf(plan, lines, why)
    const later = Array.from({ length: header.run.rounds - 1 }, (_, index) => resultOf(plan, lines, why, index + 2))
    return mergeRounds([resultOf(plan, lines, why, 1), ...later])
  })
  const scenarios = [
    ...recorded.filter(({ step }) => step < 5),
    ...results,
    ...recorded.filter(({ step }) => step >= 5),
  ]
  return {
    ...header,
    ...clockOffset(header, exchanges),
    target: { ...header.target, certificates: certificatesOf(exchanges) },
    verdict: rollUp(scenarios.map(({ verdict }) => verdict)),
    planned: planned.map(({ id }) => id),
    notRun: results
      .filter(({ verdict }) => verdict === 'not-run')
      .map(({ id, note }) => ({ id, why: note ?? 'the run ended before it' })),
    ...(notes.length === 0 ? {} : { notes }),
    ...(stopped?.type === 'stopped' ? { stopped: stopped.why } : {}),
    scenarios,
    exchanges,
  }
}

function resultOf(
  plan: PlannedScenario,
  lines: readonly JournalLine[],
  stopped: string | undefined,
  round?: number,
): ScenarioResult {
  const ofRound = round === undefined ? {} : { round }
  const finished = lines.findLast(
    (line) => line.type === 'scenario' && line.result.id === plan.id && line.result.round === round,
  )
  if (finished?.type === 'scenario') return finished.result
  const started = lines.find((line) => line.type === 'started' && line.scenario === plan.id && line.round === round)
  const findings = lines.flatMap((line): Finding[] =>
    line.type === 'finding' && line.scenario === plan.id && line.finding.round === round ? [line.finding] : [],
  )
  const base = {
    id: plan.id,
    title: plan.title,
    step: stepOf(plan.folder),
    folder: plan.folder,
    options: plan.options,
    ...ofRound,
  }
  if (started?.type !== 'started') {
    const note = stopped ?? 'the run ended before it'
    return { ...base, state: 'queued', verdict: 'not-run', findings: [], performed: [], note }
  }
  const note = 'interrupted: the run or its worker died while this scenario was running'
  const missing = plan.proves
    .filter((clause) => !findings.some((finding) => finding.clause === clause))
    .map((clause) => ({
      ...findingOf({
        id: `${plan.id}/not-reached-${clause.replace('/', '-')}${roundSuffix(round)}`,
        clause,
        judgement: cannotTell(note),
        blame: 'harness',
      }),
      ...ofRound,
    }))
  return {
    ...base,
    state: 'interrupted',
    verdict: 'error' satisfies Verdict,
    findings: [...findings, ...missing],
    performed: [],
    note,
    startedAt: started.at,
  }
}

function certificatesOf(exchanges: readonly Exchange[]): Record<string, string> {
  const seen: Record<string, string> = {}
  for (const { channel, facts } of exchanges)
    if (facts.tls?.peer !== undefined) seen[channel] ??= facts.tls.peer.fingerprint
  return seen
}

/** Median of the target's Date header less our clock, in whole seconds; absent without a Date header. */
function clockOffset(header: RunHeader, exchanges: readonly Exchange[]): Pick<RunRecord, 'run'> {
  const offsets = exchanges
    .map(clockOffsetSecondsOf)
    .filter((offset) => offset !== undefined)
    .toSorted((one, other) => one - other)
  const median = offsets[Math.floor(offsets.length / 2)]
  return { run: { ...header.run, ...(median === undefined ? {} : { clockOffsetSeconds: Math.round(median) }) } }
}
