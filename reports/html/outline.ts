import { rollUp } from '../../harness/judge/verdict.ts'
import type { Verdict } from '../../harness/judge/verdict.ts'
import type { Finding, Performed, RunRecord, ScenarioResult } from '../../harness/record/run-record.ts'
import { requirements } from '../../profiles/requirements/requirements.ts'
import type { RequirementRow } from '../../profiles/requirements/requirement.ts'
import { grouped } from '../grouped.ts'
import { stepOrder } from './step-titles.ts'

export interface FindingView {
  finding: Finding
  scenario: ScenarioResult
  anchor: string
  step: number
  /** Rounds of a repeated run that found the same. */
  sameIn?: readonly number[]
}

export interface ClauseView {
  id: string
  text: string
  /** Absent when no finding of this run judges the clause. */
  verdict?: Verdict
  /** Why no finding judges it, when the profile knows. */
  reason?: string
}

export interface RequirementView {
  id: string
  anchor: string
  statement: string
  source?: string
  level: string
  grade: string
  absence?: string
  verdict: Verdict
  clauses: readonly ClauseView[]
  findings: readonly FindingView[]
}

export interface StepView {
  step: number
  requirements: readonly RequirementView[]
  scenarios: readonly ScenarioResult[]
  performed: readonly Performed[]
  /** Of its scenarios and its requirements; absent when the run has neither. */
  verdict?: Verdict
}

export interface Outline {
  steps: readonly StepView[]
  /** In the order of the record. */
  findings: readonly FindingView[]
}

/** The row of this version's profiles; a record of another version may name one that is not there. */
function knownRow(requirement: string): RequirementRow | undefined {
  return Object.hasOwn(requirements, requirement) ? requirements[requirement as keyof typeof requirements] : undefined
}

/** The record in the order of reading: step, requirement, finding. Each requirement stands under one step only. */
export function outlineOf(record: RunRecord, sameIn: ReadonlyMap<string, readonly number[]> = new Map()): Outline {
  const flat = record.scenarios.flatMap((scenario) => scenario.findings.map((finding) => ({ scenario, finding })))
  const byRequirement = grouped(flat, ({ finding }) => finding.requirement as string)
  const homes = new Map([...byRequirement].map(([id, found]) => [id, homeStep(id, found)]))
  const findings = flat.map((found, index) => ({
    ...found,
    ...roundsOf(sameIn.get(found.finding.id)),
    anchor: `f-${index + 1}`,
    step: homes.get(found.finding.requirement) ?? 0,
  }))
  const views = [...grouped(findings, ({ finding }) => finding.requirement as string)]
    .map(([id, found]) => requirementView(id, found))
    .toSorted((one, other) => rankOf(one.id) - rankOf(other.id))
  const performed = record.scenarios.flatMap((scenario) => scenario.performed)
  return {
    findings,
    steps: stepOrder.map((step) =>
      stepView(
        step,
        views.filter(({ id }) => homes.get(id) === step),
        record.scenarios.filter((scenario) => scenario.step === step),
        performed.filter((one) => one.step === step),
      ),
    ),
  }
}

const roundsOf = (rounds: readonly number[] | undefined): Pick<FindingView, 'sameIn'> =>
  rounds === undefined ? {} : { sameIn: rounds }

function stepView(
  step: number,
  ofStep: readonly RequirementView[],
  scenarios: readonly ScenarioResult[],
  performed: readonly Performed[],
): StepView {
  const all = [...ofStep, ...scenarios].map(({ verdict }) => verdict)
  return { step, requirements: ofStep, scenarios, performed, ...(all.length === 0 ? {} : { verdict: rollUp(all) }) }
}

function homeStep(id: string, found: readonly { scenario: ScenarioResult }[]): number {
  const named = /\bstep (\d+)$/.exec(knownRow(id)?.source ?? '')?.[1]
  if (named !== undefined) return Number(named)
  const steps = found.map(({ scenario }) => scenario.step).filter((step) => step > 0)
  return steps.length === 0 ? 0 : Math.min(...steps)
}

const ranks = new Map(Object.keys(requirements).map((id, index) => [id, index]))
function rankOf(id: string): number {
  return ranks.get(id) ?? ranks.size
}

function requirementView(id: string, found: readonly FindingView[]): RequirementView {
  const row = knownRow(id)
  const [first] = found
  const absence = first?.finding.absence
  return {
    id,
    anchor: `r-${id.replaceAll(/[^\w-]/g, '_')}`,
    statement: first?.finding.statement ?? row?.statement ?? '',
    ...(row === undefined ? {} : { source: row.source }),
    level: first?.finding.level ?? '',
    grade: first?.finding.grade ?? '',
    ...(absence === undefined ? {} : { absence }),
    verdict: rollUp(found.map(({ finding }) => finding.verdict)),
    clauses: clausesOf(id, row, found),
    findings: found,
  }
}

function clausesOf(id: string, row: RequirementRow | undefined, found: readonly FindingView[]): readonly ClauseView[] {
  const judged = grouped(found, ({ finding }) => finding.clause as string)
  const known = Object.entries(row?.clauses ?? {}).map(([name, { text, reason }]): ClauseView => {
    const clause = `${id}/${name}`
    const findings = judged.get(clause)
    if (findings !== undefined)
      return { id: clause, text, verdict: rollUp(findings.map(({ finding }) => finding.verdict)) }
    return { id: clause, text, ...(reason === undefined ? {} : { reason: reason.why }) }
  })
  const foreign = [...judged]
    .filter(([clause]) => known.every((one) => one.id !== clause))
    .map(([clause, findings]): ClauseView => ({
      id: clause,
      text: clause.slice(clause.indexOf('/') + 1).replaceAll('-', ' '),
      verdict: rollUp(findings.map(({ finding }) => finding.verdict)),
    }))
  return [...known, ...foreign]
}
