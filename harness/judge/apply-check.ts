import { requirementOf } from '../../profiles/requirements/requirements.ts'
import type { ClauseId } from '../../profiles/requirements/requirements.ts'
import type { Exchange } from '../exchange/exchange.ts'
import type { Blame, Finding } from '../record/run-record.ts'
import { ruleOf } from '../own/rule-of.ts'
import type { Check, Evidence } from './check.ts'
import { exchangesOf, isExchange } from './check.ts'
import type { Judgement } from './judgement.ts'
import { cannotTell } from './judgement.ts'
import { verdictOf } from './verdict.ts'

/**
 * Judges the evidence by one check. An exchange that got no answer, or whose body did not end by its own framing,
 * is shown only to a check that asks for it.
 * @throws whatever a check throws: a check that throws is our fault
 */
export function applyCheck<C extends ClauseId, E extends Evidence, P>(
  findingId: string,
  evidence: E,
  aCheck: Check<C, E, P>,
  params: P,
): Finding {
  const exchanges = exchangesOf(evidence)
  const hidden = hiddenReason(exchanges, aCheck)
  const judgement = hidden?.judgement ?? aCheck.judge(evidence, params)
  return findingOf({
    id: findingId,
    clause: aCheck.clause,
    check: aCheck.id,
    judgement,
    blame: hidden?.blame ?? (judgement.is === 'notMet' || judgement.is === 'notOffered' ? 'target' : undefined),
    exchanges: exchanges.map((exchange) => exchange.id),
    again: { evidence: idsOf(evidence), ...(params === undefined ? {} : { params }) },
  })
}

/** A finding with the row's sentence, level and grade, and the verdict that follows from them. */
export function findingOf(parts: {
  id: string
  clause: ClauseId
  judgement: Judgement
  check?: string
  blame?: Blame | undefined
  exchanges?: readonly string[]
  again?: Finding['again']
  /** The target does not claim what the clause asks; the absence column does not apply. */
  notClaimed?: boolean
}): Finding {
  const requirement = requirementOf(parts.clause)
  const row = ruleOf(requirement)
  const { judgement, blame } = parts
  const ours = blame === 'network' || blame === 'configuration' || blame === 'harness'
  const [exchange] = parts.exchanges ?? []
  return {
    id: parts.id,
    requirement,
    clause: parts.clause,
    statement: row.statement,
    level: row.level,
    grade: row.grade,
    ...(row.absence === undefined ? {} : { absence: row.absence }),
    ...(parts.check === undefined ? {} : { check: parts.check }),
    judgement: judgement.is,
    verdict: parts.notClaimed === true ? 'not-applicable' : verdictOf(judgement.is, row, ours),
    ...detailsOf(judgement),
    ...('carried' in judgement ? { carried: judgement.carried } : {}),
    ...(blame === undefined ? {} : { blame }),
    ...(exchange === undefined ? {} : { exchange }),
    exchanges: parts.exchanges ?? [],
    ...(parts.again === undefined ? {} : { again: parts.again }),
  }
}

function detailsOf(judgement: Judgement): Partial<Finding> {
  if (judgement.is === 'met') return judgement.observed === undefined ? {} : { observed: judgement.observed }
  if (judgement.is === 'notMet') {
    const { expected, observed, at, fix } = judgement
    return { expected, observed, ...(at === undefined ? {} : { at }), ...(fix === undefined ? {} : { fix }) }
  }
  return { why: judgement.why }
}

function hiddenReason(
  exchanges: readonly Exchange[],
  aCheck: Pick<Check, 'seesFailures' | 'seesCutBodies'>,
): { judgement: Judgement; blame: Blame } | undefined {
  for (const { failure, response, request } of exchanges) {
    if (failure !== undefined && !aCheck.seesFailures)
      return {
        judgement: cannotTell(`no answer to ${request.method} ${request.url}: ${failure.code} ${failure.message}`),
        blame: failure.blame,
      }
    if (response !== undefined && response.body.end !== 'complete' && !aCheck.seesCutBodies)
      return {
        judgement: cannotTell(`the answer to ${request.method} ${request.url} is not whole: ${response.body.end}`),
        blame: 'target',
      }
  }
  return undefined
}

function idsOf(evidence: Evidence): unknown {
  if (isExchange(evidence)) return evidence.id
  if (Array.isArray(evidence)) return (evidence as readonly Exchange[]).map((exchange) => exchange.id)
  return Object.fromEntries(
    Object.entries(evidence).map(([name, part]) => [
      name,
      Array.isArray(part) ? (part as readonly Exchange[]).map((one) => one.id) : (part as Exchange).id,
    ]),
  )
}
