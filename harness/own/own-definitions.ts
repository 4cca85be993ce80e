import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { RequirementRow } from '../../profiles/requirements/requirement.ts'
import type { AnyCheck } from '../judge/check.ts'
import type { CallPlace } from './call-place.ts'

/** What is wrong in a user's file, and where. */
export interface OwnProblem {
  place?: CallPlace | undefined
  text: string
}

/** What a user's files define beside the product: rows, checks, and what is wrong with them. */
export interface OwnDefinitions {
  rows: Map<string, RequirementRow>
  checks: Map<string, { check: AnyCheck; place: CallPlace | undefined }>
  problems: OwnProblem[]
}

const key = Symbol.for('borderlight.own-definitions')
const root = globalThis as { [key]?: OwnDefinitions }

/** One for a process, also when a loader evaluates this module twice. */
export function ownDefinitions(): OwnDefinitions {
  const known = root[key]
  if (known !== undefined) return known
  const made: OwnDefinitions = { rows: new Map(), checks: new Map(), problems: [] }
  root[key] = made
  return made
}

/** Takes the rows that a record or a plan carries, so that its findings can be made again without the user's files. */
export function knowOwnRows(rows: Readonly<Record<string, RequirementRow>> | undefined): void {
  for (const [id, row] of Object.entries(rows ?? {}))
    if (!ownDefinitions().rows.has(id)) ownDefinitions().rows.set(id, row)
}

/** The rows of a user that these clauses belong to, for the record; undefined when there is none. */
export function ownRowsOf(clauses: readonly ClauseId[]): Readonly<Record<string, RequirementRow>> | undefined {
  const { rows } = ownDefinitions()
  const ids = new Set(clauses.map((clause) => clause.slice(0, clause.indexOf('/'))))
  const own = [...rows].filter(([id]) => ids.has(id))
  return own.length === 0 ? undefined : Object.fromEntries(own)
}
