import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Finding, RunRecord, ScenarioResult } from '../harness/record/run-record.ts'
import type { RequirementRow } from '../profiles/requirements/requirement.ts'
import { requirements } from '../profiles/requirements/requirements.ts'
import { caughtText, faultsOf } from './proof-words.ts'
import { roundsText } from './fold-rounds.ts'
import { judgementWords } from './finding-facts.ts'
import { checkSentence, sourceText, weightText } from './requirement-words.ts'

/** One finding with what a page about it shows. */
export interface FindingDetail {
  record: Pick<RunRecord, 'run' | 'target' | 'product'>
  finding: Finding
  scenario: ScenarioResult
  /** The judgement and the sentence of the check, for example `Not met: token is refused`. */
  title: string
  source: string
  /** Which round of a repeated run found it, and how the scenario went in each. */
  rounds?: string
  weight: string
  /** What the clause asks; absent when this version's profiles do not know it. */
  clauseText?: string
  /** The exchange that was judged first of all. */
  main?: Exchange
  others: readonly Exchange[]
  /** How many named faults the checks of the clause catch, or why none is named. */
  caught: string
  /** Their plain sentences. */
  faults: readonly string[]
  /** Commands for the next step. */
  again: readonly string[]
}

/** Ids of every finding, in the order of the record. */
export function findingIds(record: Pick<RunRecord, 'scenarios'>): readonly string[] {
  return record.scenarios.flatMap(({ findings }) => findings.map(({ id }) => id))
}

/** A finding by its id; undefined when the record holds none of this id. */
export function findingDetail(record: RunRecord, id: string): FindingDetail | undefined {
  for (const scenario of record.scenarios) {
    const finding = scenario.findings.find((one) => one.id === id)
    if (finding !== undefined) return detailOf(record, scenario, finding)
  }
  return undefined
}

function detailOf(record: RunRecord, scenario: ScenarioResult, finding: Finding): FindingDetail {
  const { requirement, clause, check, judgement } = finding
  const row = knownRow(requirement)
  const clauseText = row?.clauses[clause.slice(clause.indexOf('/') + 1)]?.text
  const exchanges = [finding.exchange, ...finding.exchanges].flatMap((id) =>
    record.exchanges.filter((exchange) => exchange.id === id).slice(0, 1),
  )
  const [main, ...others] = [...new Set(exchanges)]
  return {
    record,
    finding,
    scenario,
    title: sentence(
      `${judgementWords[judgement]}: ${check === undefined ? (clauseText ?? clause) : checkSentence(check)}`,
    ),
    ...roundsOf(scenario, finding),
    source: row === undefined ? 'a row that this version does not know' : sourceText(row),
    weight: weightText(finding),
    ...(clauseText === undefined ? {} : { clauseText }),
    ...(main === undefined ? {} : { main }),
    others,
    caught: caughtText(record, clause),
    faults: faultsOf(record.proof, [clause]) ?? [],
    again: [
      `npx borderlight run --target YOUR.target.yaml --scenario ${scenario.id}`,
      `npx borderlight run --target YOUR.target.yaml --scenario ${scenario.id} --watch`,
      ...(record.run.rounds === undefined
        ? []
        : [`npx borderlight run --target YOUR.target.yaml --scenario ${scenario.id} --repeat ${record.run.rounds}`]),
      `npx borderlight explain ${clause}`,
    ],
  }
}

function roundsOf(scenario: ScenarioResult, { round }: Finding): Pick<FindingDetail, 'rounds'> {
  const text = roundsText(scenario)
  if (text === undefined) return {}
  return { rounds: round === undefined ? text : `found in round ${round}; the scenario ran in ${text}` }
}

/** With a capital. */
export const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function knownRow(requirement: string): RequirementRow | undefined {
  return Object.hasOwn(requirements, requirement) ? requirements[requirement as keyof typeof requirements] : undefined
}
