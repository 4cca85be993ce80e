import type { OwnClauseId, OwnRequirementId } from '../../profiles/requirements/own-id.ts'
import type { Absence, Grade, Level, RequirementRow } from '../../profiles/requirements/requirement.ts'
import { requirements } from '../../profiles/requirements/requirements.ts'
import { placeIn, stackBelow } from './call-place.ts'
import { ownDefinitions } from './own-definitions.ts'

/** A requirement of one's own: what it asks, and what each of its clauses is. */
export interface OwnRequirementOptions<N extends string> {
  /** Document and section that ask for it. */
  source: string
  /** Its sentence. */
  statement: string
  /** What "not met" means for the verdict. */
  grade: Exclude<Grade, 'recorded'>
  /** What "not offered" means for the verdict. Default `none`: not applicable. */
  absence?: Absence
  /** Default `SHALL`. */
  level?: Level
  /** Clause by name: one thing to prove each. */
  clauses: Readonly<Record<N, string>>
}

export interface OwnRequirement<Id extends string, N extends string> {
  id: OwnRequirementId<Id>
  /** What `check` and `proves` take. */
  clauses: { readonly [K in N]: OwnClauseId<`${Id}/${K}`> }
}

const idPattern = /^[A-Z][A-Z0-9]*-[A-Za-z0-9]+$/
const clausePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/**
 * Defines a requirement of one's own, beside those of the guideline.
 * @param id like `ACME-01`: letters, hyphen, number; none of the product's
 */
export function requirement<const Id extends string, const N extends string>(
  id: Id,
  options: OwnRequirementOptions<N>,
): OwnRequirement<Id, N> {
  const place = placeIn(stackBelow(requirement))
  const { rows, problems } = ownDefinitions()
  const names = Object.keys(options.clauses) as N[]
  const row: RequirementRow = {
    source: options.source,
    statement: options.statement,
    level: options.level ?? 'SHALL',
    grade: options.grade,
    ...(options.absence === undefined ? {} : { absence: options.absence }),
    testableBy: 'A',
    mode: 'auto',
    clauses: Object.fromEntries(names.map((name) => [name, { text: options.clauses[name] }])),
  }
  const wrong = problemOf(id, names, rows.get(id), row)
  if (wrong === undefined) rows.set(id, row)
  else problems.push({ place, text: wrong })
  return {
    id: id as OwnRequirementId<Id>,
    clauses: Object.fromEntries(names.map((name) => [name, `${id}/${name}`])) as OwnRequirement<Id, N>['clauses'],
  }
}

function problemOf(
  id: string,
  names: readonly string[],
  known: RequirementRow | undefined,
  row: RequirementRow,
): string | undefined {
  if (!idPattern.test(id)) return `the requirement "${id}" is not named like ACME-01; letters, hyphen, number`
  if (id in requirements) return `the requirement "${id}" is the product's; choose another id`
  if (names.length === 0) return `the requirement "${id}" has no clause; name at least one thing to prove`
  const name = names.find((one) => !clausePattern.test(one))
  if (name !== undefined) return `the clause "${name}" of ${id} is not in lower case with hyphens, like software-name`
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(row))
    return `the requirement "${id}" is defined twice, and differently; define it once and import it`
  return undefined
}
