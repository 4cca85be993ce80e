import type { Check, Evidence } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'

/** A rule finds nothing in a subject that it could judge. */
export const nothingToJudge = Symbol('nothing to judge')

/** What a rule says of one subject: undefined when it is kept, in words what breaks it, or `nothingToJudge`. */
export type Said = string | undefined | typeof nothingToJudge

/** One structural rule: a clause and how to judge one subject by it. */
export interface Rule<C extends ClauseId, Subject> {
  clause: C
  /** Sentence that is true when the rule is kept, as a slug. */
  id: string
  expected: string
  /** FHIRPath of what is judged. */
  at: string
  say: (subject: Subject) => Said
}

/**
 * A check for each rule of a table. The first subject that breaks a rule is named; where no subject has what a rule is
 * about, it is not offered: the scenario makes sure that something came.
 * @param subjectsIn what is judged, each with the name that a finding gives it
 */
export function checksOf<E extends Evidence, Subject, const C extends ClauseId>(
  subjectsIn: (evidence: E) => readonly { name: string; subject: Subject }[],
  rules: readonly Rule<C, NoInfer<Subject>>[],
): readonly Check<C, E>[] {
  return rules.map(({ clause, id, expected, at, say }) =>
    check<C, E>(clause, id, (evidence) => {
      const subjects = subjectsIn(evidence)
      if (subjects.length === 0) return notOffered('nothing came that this rule is about')
      const said = subjects.map(({ name, subject }) => ({ name, answer: say(subject) }))
      const wrong = said.filter(({ answer }) => typeof answer === 'string')
      const [first] = wrong
      if (typeof first?.answer === 'string')
        return notMet({
          expected,
          observed: `${first.name}: ${first.answer} (${wrong.length} of ${said.length})`,
          at,
        })
      const judged = said.filter(({ answer }) => answer !== nothingToJudge).length
      return judged === 0 ? notOffered(`none of ${said.length} has what this rule is about`) : met(`${judged} judged`)
    }),
  )
}

/** Every clause of a table, for a scenario's `proves`. @throws when the table is empty */
export function clausesOf<C extends ClauseId>(...tables: readonly (readonly { clause: C }[])[]): readonly [C, ...C[]] {
  const [first, ...rest] = tables.flat().map(({ clause }) => clause)
  if (first === undefined) throw new Error('a table of rules is empty')
  return [first, ...rest]
}
