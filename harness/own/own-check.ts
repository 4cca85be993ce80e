import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Check, Evidence } from '../judge/check.ts'
import { check } from '../judge/check.ts'
import type { Judgement } from '../judge/judgement.ts'
import { placeIn, stackBelow } from './call-place.ts'
import { ownDefinitions } from './own-definitions.ts'

/**
 * Makes a check of a user's own and keeps it, so that `rejudge` finds it by its id.
 * @param clause the one clause it judges: the product's, or one of `requirement(…).clauses`
 * @param id sentence that is true when met, as a slug; unique in the project, and none of the product's
 * @param judge pure and synchronous: the same evidence gives the same judgement
 */
export function ownCheck<C extends ClauseId, E extends Evidence, P = undefined>(
  clause: C,
  id: string,
  judge: (evidence: E, params: P) => Judgement,
  sees: { failures?: boolean; cutBodies?: boolean } = {},
): Check<C, E, P> {
  const made = check(clause, id, judge, sees)
  const place = placeIn(stackBelow(ownCheck))
  const { checks, problems } = ownDefinitions()
  const known = checks.get(id)
  if (known === undefined) checks.set(id, { check: made, place })
  else if (known.place?.file !== place?.file || known.place?.line !== place?.line)
    problems.push({ place, text: `two checks have the id "${id}"; give each its own` })
  return made
}
