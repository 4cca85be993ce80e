import { auditRows } from '../specifications/audit.ts'
import { changeRows } from '../specifications/changes.ts'
import { dicomFileRows } from '../specifications/dicom-file.ts'
import { dicomwebRows } from '../specifications/dicomweb.ts'
import { euApiRows } from '../specifications/eu-api.ts'
import { fhirR4Rows } from '../specifications/fhir-r4.ts'
import { fhirRestRows } from '../specifications/fhir-rest.ts'
import { httpRows } from '../specifications/http.ts'
import { kosRows } from '../specifications/kos.ts'
import { claimRows } from '../specifications/claims.ts'
import { generationRows } from '../specifications/generations.ts'
import { hl7euReportRows } from '../specifications/hl7eu-report.ts'
import { madoRows } from '../specifications/mado.ts'
import { mhdRows } from '../specifications/mhd.ts'
import { ncpApiRows } from '../specifications/ncp-api.ts'
import { pdqmRows } from '../specifications/pdqm.ts'
import { repetitionRows } from '../specifications/repetition.ts'
import { tokenServiceRows } from '../specifications/token-service.ts'
import { viewerRows } from '../specifications/viewer.ts'
import { annexRows } from './annex.ts'
import { dataRows } from './data.ts'
import { listRows } from './list.ts'
import { meansRows } from './means.ts'
import { optionsRows } from './options.ts'
import type { OwnClauseId, OwnRequirementId } from './own-id.ts'
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
  ...fhirR4Rows,
  ...mhdRows,
  ...pdqmRows,
  ...madoRows,
  ...hl7euReportRows,
  ...euApiRows,
  ...auditRows,
  ...changeRows,
  ...ncpApiRows,
  ...viewerRows,
  ...generationRows,
  ...claimRows,
  ...tokenServiceRows,
  ...kosRows,
  ...httpRows,
  ...dicomFileRows,
  ...repetitionRows,
}

type Rows = typeof requirements
type GuideId = keyof Rows
/** A row of the product, or of a user. */
export type RequirementId = GuideId | OwnRequirementId

/** `requirement/clause`, for example `ST-05a/boundaries`; or a clause of a user's own requirement. */
export type ClauseId = { [R in GuideId]: `${R}/${Extract<keyof Rows[R]['clauses'], string>}` }[GuideId] | OwnClauseId

type ForB = { [R in GuideId]: Rows[R] extends { testableBy: 'B' } ? R : never }[GuideId]
/** Clauses that a scenario with Country A as target may declare: never a row that only Country B can show. */
export type ClauseForA = Exclude<ClauseId, `${ForB}/${string}`>

type Asking<R extends GuideId> = {
  [C in Extract<keyof Rows[R]['clauses'], string>]: Rows[R]['clauses'][C] extends { question: string }
    ? `${R}/${C}`
    : never
}[Extract<keyof Rows[R]['clauses'], string>]
/** Clauses of which a part is a question to a person. */
export type QuestionClause = { [R in GuideId]: Asking<R> }[GuideId]

/** @returns what a person is asked about a clause; undefined when nothing, or when there is no such clause. */
export function questionOf(clause: string): string | undefined {
  const [id = '', name = ''] = clause.split('/')
  return (requirements as Readonly<Record<string, RequirementRow>>)[id]?.clauses[name]?.question
}

/** @returns the row that a clause belongs to. */
export function requirementOf(clause: ClauseId): RequirementId {
  return clause.slice(0, clause.indexOf('/')) as RequirementId
}

/** @returns a row of the product. @throws when the id is none of them */
export function rowOf(requirement: RequirementId): RequirementRow {
  const row = (requirements as Readonly<Record<string, RequirementRow>>)[requirement]
  if (row === undefined) throw new Error(`no row of the product has the id "${requirement}"`)
  return row
}

const isQuestion = (clause: string): clause is QuestionClause => questionOf(clause) !== undefined

/** Every clause that leaves a question to a person. */
export const questionClauses: readonly QuestionClause[] = Object.entries(requirements).flatMap(([id, row]) =>
  Object.keys(row.clauses).flatMap((name) => {
    const clause = `${id}/${name}`
    return isQuestion(clause) ? [clause] : []
  }),
)

/** Every clause with its row, in the guideline's order. */
export const clauseIds: readonly ClauseId[] = Object.entries(requirements).flatMap(([id, row]) =>
  Object.keys(row.clauses).map((clause) => `${id}/${clause}` as ClauseId),
)
