import { auditRows } from '../specifications/audit.ts'
import { dicomwebRows } from '../specifications/dicomweb.ts'
import { fhirRestRows } from '../specifications/fhir-rest.ts'
import { ncpApiRows } from '../specifications/ncp-api.ts'
import { viewerRows } from '../specifications/viewer.ts'
import { annexRows } from './annex.ts'
import { dataRows } from './data.ts'
import { listRows } from './list.ts'
import { meansRows } from './means.ts'
import { optionsRows } from './options.ts'
import type { RequirementRow } from './requirement.ts'
import { scopeRows } from './scope.ts'
import { stepsRows } from './steps.ts'
import { useCaseRows } from './use-case.ts'

/** Every statement of the guideline, then those of the specifications, by id. */
export const requirements = {
  ...useCaseRows,
  ...stepsRows,
  ...scopeRows,
  ...listRows,
  ...meansRows,
  ...annexRows,
  ...optionsRows,
  ...dataRows,
  ...dicomwebRows,
  ...fhirRestRows,
  ...auditRows,
  ...ncpApiRows,
  ...viewerRows,
}

type Rows = typeof requirements
export type RequirementId = keyof Rows

/** `requirement/clause`, for example `ST-05a/boundaries`. */
export type ClauseId = { [R in RequirementId]: `${R}/${Extract<keyof Rows[R]['clauses'], string>}` }[RequirementId]

type ForB = { [R in RequirementId]: Rows[R] extends { testableBy: 'B' } ? R : never }[RequirementId]
/** Clauses that a scenario with Country A as target may declare: never a row that only Country B can show. */
export type ClauseForA = Exclude<ClauseId, `${ForB}/${string}`>

/** @returns the row that a clause belongs to. */
export function requirementOf(clause: ClauseId): RequirementId {
  return clause.slice(0, clause.indexOf('/')) as RequirementId
}

export function rowOf(requirement: RequirementId): RequirementRow {
  return requirements[requirement]
}

/** Every clause with its row, in the guideline's order. */
export const clauseIds: readonly ClauseId[] = Object.entries(requirements).flatMap(([id, row]) =>
  Object.keys(row.clauses).map((clause) => `${id}/${clause}` as ClauseId),
)
