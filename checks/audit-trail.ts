import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { accessName, codesOf, eventOf, isRead } from './audit-event.ts'
import type { Pages } from './document-list.ts'
import { allMatches } from './document-list.ts'
import type { Json, JsonObject } from './json-body.ts'
import { answerInWords, at, objectsOf, textOf } from './json-body.ts'
import { capabilityOf, notOfferedHere } from './offered.ts'
import { searchsetOf } from './searchset.ts'

/** Accesses that were made, and what the audit trail says of the patient afterwards. */
export interface TrailEvidence {
  readonly [name: string]: Exchange | readonly Exchange[]
  accesses: readonly Exchange[]
  trail: Pages
  capabilities: Exchange
  /** Of the FHIR token that the accesses used. */
  token: Exchange
}

export interface TrailParams {
  identifiers: { system: string; value: string }[]
  professional: string
  purpose: string
}

export interface Logged {
  access: Exchange
  event: JsonObject
  by: string
}

/** A check of the events of the accesses; a trail that is not offered, or cannot be read, is judged elsewhere. */
export function trailCheck<C extends ClauseId>(
  clause: C,
  id: string,
  judge: (logged: readonly Logged[], params: TrailParams, evidence: TrailEvidence) => Judgement,
): Check<C, TrailEvidence, TrailParams> {
  return check<C, TrailEvidence, TrailParams>(clause, id, (evidence, params) => {
    const unavailable = unavailableIn(evidence)
    if (unavailable !== undefined) return unavailable
    const events = allMatches(evidence.trail)
    if (events === undefined) return cannotTell('the audit trail cannot be read: see A14-02/endpoint-declared-offered')
    if (evidence.accesses.length === 0) return cannotTell('no access was made')
    const logged = evidence.accesses.flatMap((access): Logged[] => {
      const found = eventOf(events, access)
      return found === undefined ? [] : [{ access, ...found }]
    })
    return judge(logged, params, evidence)
  })
}

function unavailableIn({ trail, capabilities }: TrailEvidence): Judgement | undefined {
  const [first] = trail
  const declared = capabilityOf(capabilities, 'AuditEvent') !== undefined
  return first === undefined ? notOffered('no audit trail') : notOfferedHere(first, declared, 'AuditEvent search')
}

/** Judges each logged access; the first that is wrong is the finding. Without any the clause cannot be told. */
export function each(
  logged: readonly Logged[],
  expected: string,
  wrongIn: (logged: Logged) => string | undefined,
  at: string,
): Judgement {
  if (logged.length === 0) return cannotTell('no event of any access: see A14-02/where-target-declares-audit')
  for (const one of logged) {
    const wrong = wrongIn(one)
    if (wrong !== undefined) return notMet({ expected, observed: `${accessName(one.access)}: ${wrong}`, at })
  }
  return met(`${logged.length} events`)
}

/** Article 14: a trail that is declared can be read. */
export const declaredTrailIsServed = check<'A14-02/endpoint-declared-offered', TrailEvidence>(
  'A14-02/endpoint-declared-offered',
  'declared-trail-is-served',
  (evidence) => {
    const unavailable = unavailableIn(evidence)
    if (unavailable !== undefined) return unavailable
    const broken = evidence.trail.find((page) => searchsetOf(page) === undefined)
    return broken === undefined
      ? met(`${evidence.trail.length} pages`)
      : notMet({ expected: '200 with a searchset of AuditEvent', observed: answerInWords(broken) })
  },
)

/** Article 14: one event for each access. */
export const eachAccessHasItsEvent = trailCheck(
  'A14-02/where-target-declares-audit',
  'each-access-has-its-event',
  (logged, _params, { accesses }) => {
    const missing = accesses.filter((access) => !logged.some((one) => one.access === access))
    return missing.length === 0
      ? met(`${logged.length} accesses`)
      : notMet({
          expected: 'an AuditEvent of each access',
          observed: `none of ${missing.map((access) => accessName(access)).join(', ')}`,
          at: 'Bundle.entry',
        })
  },
)

/** Article 14: events can be tied to their access. */
export const eventsAreCorrelated = trailCheck('A14-02/correlated-x-request-id', 'events-are-correlated', (logged) =>
  each(
    logged,
    'the event can be told by X-Request-Id, or by time and object',
    ({ by }) => (by === 'kind alone' ? 'neither its id nor its time is that of the access' : undefined),
    'AuditEvent.entity',
  ),
)

/** Article 14: the event says whose data, what was asked, who asked, and how it ended. */
export const eventsSayPatientQueryProfessionalOutcome = trailCheck(
  'A14-02/patient-query-professional-outcome',
  'events-say-patient-query-professional-outcome',
  (logged, { identifiers, professional: asserted }, { accesses, token }) => {
    const professional = professionalOf(token, asserted)
    const ids = accesses
      .filter((access) => access.transaction === 'ITI-78')
      .flatMap((access) => searchsetOf(access)?.matches ?? [])
      .flatMap((patient) => textOf(patient['id']) ?? [])
    return each(
      logged,
      'patient, query or object, professional and outcome of the access',
      ({ access, event }) => wrongInContent(access, event, { identifiers, professional, ids }),
      'AuditEvent',
    )
  },
)

/** The professional in the token; the one whom NCPeH-B asserted where it is opaque; undefined where it names nobody. */
export function professionalOf(token: Exchange, asserted: string): string | undefined {
  const { token: fact } = token.facts
  return fact?.form === 'jwt' ? textOf(at(iuaOf(token), 'subject_name')) : asserted
}

function iuaOf(token: Exchange): Json | undefined {
  return at((token.facts.token?.claims ?? {}) as JsonObject, 'extensions', 'ihe_iua')
}

function wrongInContent(
  access: Exchange,
  event: JsonObject,
  {
    identifiers,
    professional,
    ids,
  }: Pick<TrailParams, 'identifiers'> & {
    professional: string | undefined
    ids: readonly string[]
  },
): string | undefined {
  const entities = objectsOf(event['entity'])
  const isPatient = entities.some((entity) => {
    const value = textOf(at(entity, 'what', 'identifier', 'value'))
    const reference = textOf(at(entity, 'what', 'reference'))
    return (
      identifiers.some((identifier) => identifier.value === value) ||
      ids.some((id) => reference === `Patient/${id}` || reference?.endsWith(`/Patient/${id}`) === true)
    )
  })
  if (!isPatient) return 'the event does not name the patient'
  const asked = isRead(access)
    ? entities.some((entity) => at(entity, 'what') !== undefined)
    : entities.some((entity) => textOf(entity['query']) !== undefined)
  if (!asked) return 'the event says neither query nor object'
  const names = objectsOf(event['agent']).flatMap((agent) => [
    textOf(agent['name']),
    textOf(at(agent, 'who', 'display')),
    textOf(at(agent, 'who', 'identifier', 'value')),
  ])
  if (professional !== undefined && !names.includes(professional)) return 'the event does not name the professional'
  const success = (access.response?.status ?? 0) < 400
  const outcome = textOf(event['outcome'])
  return (outcome === '0') === success
    ? undefined
    : `outcome ${outcome ?? 'none'} of an access that ${success ? 'succeeded' : 'failed'}`
}

/** Use case 1: the purpose of use that the token names is in the trail. */
export const trailCarriesThePurpose = trailCheck(
  'UC-02/audit-carries',
  'trail-carries-the-purpose',
  (logged, { purpose }, { token }) => {
    const asserted = objectsOf(at(iuaOf(token), 'purpose_of_use')).flatMap((one) => textOf(one['code']) ?? [])
    if (token.facts.token?.form === 'jwt' && !asserted.includes(purpose))
      return cannotTell('the token names another purpose of use, or none: see ST-02')
    return each(
      logged,
      `purposeOfUse ${purpose}`,
      ({ event }) => {
        const agents = objectsOf(event['agent'])
        const purposes = [
          ...objectsOf(event['purposeOfEvent']),
          ...agents.flatMap((agent) => objectsOf(agent['purposeOfUse'])),
        ]
        return purposes.some((concept) => codesOf(concept).includes(purpose)) ? undefined : 'another purpose or none'
      },
      'AuditEvent.agent.purposeOfUse',
    )
  },
)

/** Step 3: a patient's token opens nobody else's trail. */
export const trailOfAnotherStaysClosed = check<'ST-03c/other-patient-refused', Exchange>(
  'ST-03c/other-patient-refused',
  'trail-of-another-stays-closed',
  (answer) => {
    const status = answer.response?.status ?? 0
    const list = searchsetOf(answer)
    const expected = "another patient's audit trail is refused, or empty"
    if ([401, 403, 404].includes(status)) return met(String(status))
    return list?.matches.length === 0
      ? met('an empty searchset')
      : notMet({ expected, observed: answerInWords(answer), at: 'Bundle.entry' })
  },
)
