import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Judgement } from './judgement.ts'

/** What a check is shown: one exchange, several, or several by name. */
export type Evidence = Exchange | readonly Exchange[] | { readonly [name: string]: Exchange | readonly Exchange[] }

/** A pure, synchronous judge of one clause. Its id is a sentence that is true when the clause is met. */
export interface Check<C extends ClauseId = ClauseId, E extends Evidence = Evidence, P = undefined> {
  id: string
  clause: C
  /** The check wants to see exchanges that got no answer (handshakes, refusals); others are `cannotTell` by themselves. */
  seesFailures: boolean
  /** The check wants to see bodies that did not end by their own framing. */
  seesCutBodies: boolean
  judge: (evidence: E, params: P) => Judgement
}

/** A check of any clause, as the registry of `rejudge` holds it. */
export type AnyCheck = Check<ClauseId, never, never>

/**
 * Makes a check.
 * @param clause the one clause it judges
 * @param id sentence that is true when met, as a slug; unique in the product
 */
export function check<C extends ClauseId, E extends Evidence, P = undefined>(
  clause: C,
  id: string,
  judge: (evidence: E, params: P) => Judgement,
  sees: { failures?: boolean; cutBodies?: boolean } = {},
): Check<C, E, P> {
  return { id, clause, judge, seesFailures: sees.failures ?? false, seesCutBodies: sees.cutBodies ?? false }
}

/** Every exchange of the evidence, in order, each once. */
export function exchangesOf(evidence: Evidence): readonly Exchange[] {
  if (isExchange(evidence)) return [evidence]
  const parts: readonly (Exchange | readonly Exchange[])[] = Array.isArray(evidence)
    ? (evidence as readonly Exchange[])
    : Object.values(evidence as Readonly<Record<string, Exchange | readonly Exchange[]>>)
  return [...new Set(parts.flat())]
}

export function isExchange(value: unknown): value is Exchange {
  return typeof value === 'object' && value !== null && 'transaction' in value && 'request' in value
}
