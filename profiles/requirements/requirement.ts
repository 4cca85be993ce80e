/** What "not met" means for the verdict; the guideline's level alone never decides. */
export type Grade = 'fail' | 'warning' | 'info' | 'recorded'
/** What "neither claimed nor seen" means for the verdict. */
export type Absence = 'fail' | 'warning' | 'none'
export type Level =
  | 'SHALL'
  | 'MUST'
  | 'SHOULD'
  | 'RECOMMENDED'
  | 'MAY'
  | 'STEP'
  | 'DATA'
  | 'FIXED'
  | 'SCOPE-IN'
  | 'SCOPE-OUT'
  | 'LIMITATION'
  | 'DERIVED'

/** Why a clause has no check yet or never will have one. */
export interface ClauseReason {
  /** `waits`: a later part of the product; `tester`: binds whoever tests; `people`: only a person can judge it; `run`: the run judges it, not a scenario. */
  kind: 'waits' | 'tester' | 'people' | 'run'
  why: string
}

/** One thing to prove: a part between semicolons of the row's way to test. */
export interface Clause {
  text: string
  reason?: ClauseReason
  /** What a person decides once the machine's part is judged; "yes" means that the clause is met. */
  question?: string
}

/**
 * Where a row was read that is a specification's and not the guideline's. `read`: in the published source; `draft`: in
 * an unpublished text; `excerpt`: in part only; `convention`: this product's own. Only `read` may fail a target.
 */
export interface SpecificationSource {
  guide: string
  version: string
  /** Section, transaction or page. */
  anchor: string
  basis: 'read' | 'draft' | 'excerpt' | 'convention'
  /** The guideline's row that it serves. */
  supports: string
}

/** One statement of the guideline (eHealth Network, Release 1, June 2023) or of a specification, and how it is tested. */
export interface RequirementRow {
  /** Absent: a row of the guideline. */
  specification?: SpecificationSource
  source: string
  statement: string
  level: Level
  grade: Grade
  absence?: Absence
  gradeReason?: string
  testableBy: 'A' | 'B' | 'A+B' | 'data' | 'config' | 'manual'
  mode: 'auto' | 'semi' | 'config' | 'manual'
  clauses: Readonly<Record<string, Clause>>
  /** The row has no clause of its own: it is proved when these rows are. */
  sameAs?: readonly string[]
  /** Parts that only limit how a clause is judged; each has a lawful variant. */
  limits?: readonly { text: string; limits: string }[]
}
