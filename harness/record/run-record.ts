import type { SeenClaim } from '../../profiles/claims/seen-claim.ts'
import type { SeenConflict } from '../../profiles/conflicts/conflict.ts'
import type { ClauseId, RequirementId } from '../../profiles/requirements/requirements.ts'
import type { Absence, Grade, Level, RequirementRow } from '../../profiles/requirements/requirement.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Judgement } from '../judge/judgement.ts'
import type { Verdict } from '../judge/verdict.ts'

export type Blame = 'target' | 'configuration' | 'network' | 'harness' | 'specification'

/** One judgement of one clause on the evidence it names. */
export interface Finding {
  /** Stable slug: `scenario/check` with a suffix when a check is used several times in one scenario. */
  id: string
  requirement: RequirementId
  clause: ClauseId
  /** The guideline's sentence. */
  statement: string
  level: Level
  grade: Grade
  absence?: Absence
  /** Id of the check, a sentence that is true when met; absent when the clause was not reached. */
  check?: string
  judgement: Judgement['is']
  verdict: Verdict
  expected?: string
  observed?: string
  /** FHIRPath, DICOM tag path or header name. */
  at?: string
  fix?: string
  why?: string
  /** Elements of the guideline's data set that the documents carry, by id. */
  carried?: readonly string[]
  blame?: Blame
  /** Which round of a repeated run found it, from 1; absent where a scenario ran once, and on what differs between rounds. */
  round?: number
  /** Ids of the exchanges that were judged; the first is the main one. */
  exchange?: string
  exchanges: readonly string[]
  /** What `rejudge` hands to the check again: exchanges by id, and its params. */
  again?: { evidence: unknown; params?: unknown }
}

/** One functional step that the harness performed as Country B; shown, never graded. */
export interface Performed {
  step: number
  what: string
  /** ISO 8601 */
  at: string
}

export interface ScenarioResult {
  id: string
  title: string
  /** Functional step 1 to 10; 0 for what belongs to no step (security, linkage, journeys). */
  step: number
  /** Folder of the scenario, for example `05-query`. */
  folder: string
  options: readonly ('A' | 'B' | 'C')[]
  state: 'queued' | 'running' | 'finished' | 'interrupted'
  verdict: Verdict
  findings: readonly Finding[]
  performed: readonly Performed[]
  /** Why it did not run, or what went wrong in the harness. */
  note?: string
  startedAt?: string
  durationMilliseconds?: number
  /** While a run is repeated: which round this result is of, from 1. */
  round?: number
  /** Every round of a repeated run; findings and verdict above are those of all. */
  rounds?: readonly RoundResult[]
}

/** How one round of a scenario ended. */
export type RoundResult = Pick<ScenarioResult, 'state' | 'verdict' | 'note' | 'startedAt' | 'durationMilliseconds'> & {
  round: number
}

/** What the checks of a run are known to catch: the faults of faulty countries, each said once, and by clause. */
export interface Proof {
  /** The last run of every faulty country against every scenario; absent when this version keeps none. */
  lastFullRun?: {
    commit: string
    /** YYYY-MM-DD */
    date: string
    mutants: number
    killed: number
    /** Countries that a clause was blamed for which they do not break. */
    spilled: number
  }
  /** Every faulty country of the version that ran, with its fault in one sentence. */
  faults: readonly { mutant: string; fault: string }[]
  /** Places in `faults` of those that break a clause, by clause; a clause that nobody breaks is absent. */
  byClause: Readonly<Record<string, readonly number[]>>
}

/** results/<run>/run.json: all that reports show and `rejudge` needs. */
export interface RunRecord {
  schemaVersion: '1'
  verdict: Verdict
  product: { name: 'borderlight'; version: string; commit: string }
  guideline: { name: string; release: string; requirementsSha256: string }
  run: {
    id: string
    startedAt: string
    finishedAt?: string
    seed: string
    host: string
    clockOffsetSeconds?: number
    /** How often each scenario was to run; absent: once. */
    rounds?: number
  }
  target: {
    name: string
    role: 'country-a'
    fileSha256: string
    dialect: string
    guides: Readonly<Record<string, string>>
    options: readonly ('A' | 'B' | 'C')[]
    origins: Readonly<Record<string, string>>
    /** SHA-256 fingerprints of the certificates seen, by origin. */
    certificates: Readonly<Record<string, string>>
  }
  /** Rows that the user's own scenarios declare, by id; the product's are in the product. */
  ownRequirements?: Readonly<Record<string, RequirementRow>>
  planned: readonly string[]
  notRun: readonly { id: string; why: string }[]
  /** What was noticed beside the findings, each once; absent when there is nothing. */
  notes?: readonly string[]
  /** The run was stopped before its end, and why. */
  stopped?: string
  /** Which named faults the checks of each clause catch; absent in records of older versions. */
  proof?: Proof
  /** Where guides disagree; absent in records of older versions. */
  conflicts?: readonly SeenConflict[]
  /** What the target says of itself beside what was seen; absent in records of older versions. */
  claims?: readonly SeenClaim[]
  scenarios: readonly ScenarioResult[]
  exchanges: readonly Exchange[]
}
