import type { AnyCheck } from '../../harness/judge/check.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import type { LawfulVariant, Mutant } from '../../mocks/mutants/mutant.ts'
import type { ClauseReason, RequirementRow } from '../../profiles/requirements/requirement.ts'
import { requirementOf, requirements, rowOf } from '../../profiles/requirements/requirements.ts'
import type { ClauseId, RequirementId } from '../../profiles/requirements/requirements.ts'
import { absenceWords, checkSentence, gradeWords, levelWords, sourceText } from '../../reports/requirement-words.ts'
import type { SeenScenario } from './watch-scenarios.ts'

/** Everything that has an id. */
export interface Known {
  scenarios: readonly Scenario[]
  mutants: readonly Mutant[]
  lawfulVariants: readonly LawfulVariant[]
  checks: ReadonlyMap<string, AnyCheck>
}

export type Kind = 'requirement' | 'clause' | 'scenario' | 'mutant' | 'lawful variant' | 'check'

/** One thing that an id names, and what it is about. */
export interface Subject {
  kind: Kind
  id: string
  clauses: readonly ClauseId[]
}

export interface ExplainedRequirement {
  id: RequirementId
  statement: string
  source: string
  specification?: RequirementRow['specification']
  level: string
  grade: string
  absence?: string
  gradeReason?: string
  testableBy: string
  mode: string
  sameAs?: readonly string[]
  limits?: RequirementRow['limits']
}

export interface ExplainedClause {
  id: ClauseId
  text: string
  /** Why it has no proof. */
  waits?: ClauseReason
  /** What the target file answers of it. */
  question?: string
  checks: readonly { id: string; sentence: string }[]
  scenarios: readonly string[]
  mutants: readonly { id: string; fault: string }[]
}

export interface ExplainedScenario {
  id: string
  title: string
  folder: string
  option?: string
  sent: SeenScenario['sent']
}

export interface Explanation {
  subject: Subject & { says?: string }
  requirements: readonly ExplainedRequirement[]
  clauses: readonly ExplainedClause[]
  scenarios: readonly ExplainedScenario[]
}

/** What an id names, in any letter case; empty when nothing has it. */
export function subjectsOf(id: string, known: Known): readonly Subject[] {
  return everySubject(known).filter((subject) => subject.id.toLowerCase() === id.toLowerCase())
}

/** Every id there is. */
export function everySubject({ scenarios, mutants, lawfulVariants, checks }: Known): readonly Subject[] {
  const rows = Object.keys(requirements) as RequirementId[]
  return [
    ...rows.map((id): Subject => ({ kind: 'requirement', id, clauses: clausesOf(id) })),
    ...rows.flatMap(clausesOf).map((id): Subject => ({ kind: 'clause', id, clauses: [id] })),
    ...scenarios.map(({ id, options }): Subject => ({ kind: 'scenario', id, clauses: options.proves })),
    ...mutants.map(({ id, breaks }): Subject => ({ kind: 'mutant', id, clauses: breaks })),
    ...lawfulVariants.map(({ id }): Subject => ({ kind: 'lawful variant', id, clauses: [] })),
    ...[...checks.values()].map(({ id, clause }): Subject => ({ kind: 'check', id, clauses: [clause] })),
  ]
}

function clausesOf(id: RequirementId): readonly ClauseId[] {
  return Object.keys(rowOf(id).clauses).map((clause) => `${id}/${clause}` as ClauseId)
}

/** The scenarios that an explanation shows: the one named, or those that declare a clause of it. */
export function scenariosOf(subject: Subject, { scenarios }: Known): readonly Scenario[] {
  if (subject.kind === 'scenario') return scenarios.filter(({ id }) => id === subject.id)
  return scenarios.filter(({ options }) =>
    (options.proves as readonly ClauseId[]).some((clause) => subject.clauses.includes(clause)),
  )
}

/** Sentence and source, what is sent, what is checked, which faults are caught. @param seen what its scenarios did */
export function explain(subject: Subject, known: Known, seen: ReadonlyMap<string, SeenScenario>): Explanation {
  const says =
    known.mutants.find(({ id }) => subject.kind === 'mutant' && id === subject.id)?.fault ??
    known.lawfulVariants.find(({ id }) => subject.kind === 'lawful variant' && id === subject.id)?.what ??
    known.scenarios.find(({ id }) => subject.kind === 'scenario' && id === subject.id)?.options.title ??
    (subject.kind === 'check' ? checkSentence(subject.id) : undefined)
  const rows =
    subject.kind === 'requirement' ? [subject.id as RequirementId] : [...new Set(subject.clauses.map(requirementOf))]
  return {
    subject: { ...subject, ...(says === undefined ? {} : { says }) },
    requirements: rows.map(explainedRequirement),
    clauses: subject.clauses.map((clause) => explainedClause(clause, subject, known, seen)),
    scenarios: scenariosOf(subject, known).map(({ id, options: { title, folder, option } }) => ({
      id,
      title,
      folder,
      ...(option === undefined ? {} : { option: [option].flat().join(' or ') }),
      sent: seen.get(id)?.sent ?? [],
    })),
  }
}

function explainedRequirement(id: RequirementId): ExplainedRequirement {
  const row = rowOf(id)
  const { statement, specification, level, grade, absence, gradeReason, testableBy, mode, sameAs, limits } = row
  return {
    id,
    statement,
    source: sourceText(row),
    ...(specification === undefined ? {} : { specification }),
    level: `${level}: ${levelWords[level]}`,
    grade: `${grade}: ${gradeWords[grade]}`,
    ...(absence === undefined ? {} : { absence: `${absence}: ${absenceWords[absence]}` }),
    ...(gradeReason === undefined ? {} : { gradeReason }),
    testableBy,
    mode,
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(limits === undefined ? {} : { limits }),
  }
}

function explainedClause(
  id: ClauseId,
  subject: Subject,
  known: Known,
  seen: ReadonlyMap<string, SeenScenario>,
): ExplainedClause {
  const { text, reason, question } = rowOf(requirementOf(id)).clauses[id.slice(id.indexOf('/') + 1)] ?? { text: '' }
  const declaring = scenariosOf({ kind: 'clause', id, clauses: [id] }, known)
  const ofSubject = subject.kind === 'scenario' ? declaring.filter((one) => one.id === subject.id) : declaring
  const used = new Set(ofSubject.flatMap((scenario) => seen.get(scenario.id)?.checks.get(id) ?? []))
  const checks = [...known.checks.values()].filter((check) => check.clause === id)
  return {
    id,
    text,
    ...(reason === undefined ? {} : { waits: reason }),
    ...(question === undefined ? {} : { question }),
    checks: checks
      .filter((check) => subject.kind !== 'scenario' || used.has(check.id))
      .map((check) => ({ id: check.id, sentence: checkSentence(check.id) })),
    scenarios: declaring.map((scenario) => scenario.id),
    mutants: known.mutants
      .filter(({ breaks, id: mutant }) => breaks.includes(id) && (subject.kind !== 'mutant' || mutant === subject.id))
      .map(({ id: mutant, fault }) => ({ id: mutant, fault })),
  }
}
