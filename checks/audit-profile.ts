import { met, notOffered } from '../harness/judge/judgement.ts'
import { carriesRequestId, codesOf, isRead, queryOf } from './audit-event.ts'
import { each, professionalOf, trailCheck } from './audit-trail.ts'
import { allMatches } from './document-list.ts'
import type { Json, JsonObject } from './json-body.ts'
import { at, listOf, objectsOf, textOf } from './json-body.ts'

/** BALP: what kind of access it was. */
export const eventsSayTypeAndAction = trailCheck('AUDIT-01/type-and-action', 'events-say-type-and-action', (logged) =>
  each(
    logged,
    'type rest, action E and subtype search, or action R and subtype read',
    ({ access, event }) => {
      const [action, subtype] = isRead(access) ? ['R', ['read', 'vread']] : ['E', ['search', 'search-type']]
      if (textOf(at(event, 'type', 'code')) !== 'rest') return 'the type is not rest'
      if (event['action'] !== action) return `action ${textOf(event['action']) ?? 'none'}`
      return codesOf(event['subtype']).some((code) => subtype.includes(code)) ? undefined : 'another subtype'
    },
    'AuditEvent.type',
  ),
)

/** BALP: client, server and professional. */
export const eventsNameTheirAgents = trailCheck(
  'AUDIT-01/agents',
  'events-name-their-agents',
  (logged, { professional }, { token }) =>
    each(
      logged,
      'agents of type 110153, 110152 and IRCP',
      ({ event }) => {
        const types = objectsOf(event['agent']).flatMap((agent) => codesOf(agent['type']))
        const user = professionalOf(token, professional) === undefined ? [] : ['IRCP']
        const missing = ['110153', '110152', ...user].filter((code) => !types.includes(code))
        return missing.length === 0 ? undefined : `no agent ${missing.join(', ')}`
      },
      'AuditEvent.agent.type',
    ),
)

/** BALP: the raw query. */
export const queriesAreKeptInBase64 = trailCheck(
  'AUDIT-01/query-base64',
  'queries-are-kept-in-base64',
  (logged, { identifiers }) =>
    each(
      logged.filter(({ access }) => !isRead(access)),
      'an entity of role 24 with the query in base64',
      ({ event }) => {
        const entity = objectsOf(event['entity']).find((one) => at(one, 'role', 'code') === '24')
        const query = entity === undefined ? undefined : queryOf(event)
        if (query === undefined) return 'no such entity'
        return identifiers.some(({ value }) => query.includes(value))
          ? undefined
          : 'the query does not name the patient'
      },
      'AuditEvent.entity.query',
    ),
)

/** BALP: which token opened it. */
export const eventsNameTheirToken = trailCheck(
  'AUDIT-01/token',
  'events-name-their-token',
  (logged, _params, { token, trail }) => {
    const jti = token.facts.token?.claims?.['jti']
    if (typeof jti !== 'string') return notOffered('the token is opaque, or has no jti')
    const policy = `urn:ietf:params:oauth:jti:${jti}`
    const policiesOf = (event: JsonObject): readonly Json[] =>
      objectsOf(event['agent']).flatMap((agent) => listOf(agent['policy']))
    const ofToken = logged.filter(({ access }) => ['ITI-67', 'ITI-68'].includes(access.transaction))
    // without a request id the event found may be of a like access by another token
    const certain = ofToken.filter(({ by }) => by === 'request id')
    if (certain.length === 0 && (allMatches(trail) ?? []).some((event) => policiesOf(event).includes(policy)))
      return met('an event of the trail')
    return each(
      certain.length === 0 ? ofToken : certain,
      `policy ${policy}`,
      ({ event }) => (policiesOf(event).includes(policy) ? undefined : 'another policy or none'),
      'AuditEvent.agent.policy',
    )
  },
)

/** Convention C-8: the request id is repeated. */
export const eventsRepeatTheRequestId = trailCheck('AUDIT-02/request-id', 'events-repeat-the-request-id', (logged) =>
  each(
    logged,
    'an entity with the X-Request-Id of the call',
    ({ access, event }) => (carriesRequestId(event, access) ? undefined : 'no such entity'),
    'AuditEvent.entity.what.identifier',
  ),
)
