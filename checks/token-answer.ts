import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, headerOf, jsonBody, listOf, objectOf, textOf } from './json-body.ts'

function ofAnswer<C extends ClauseId>(
  clause: C,
  id: string,
  judge: (answer: JsonObject) => Judgement,
): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (exchange) => {
    const answer = objectOf(jsonBody(exchange))
    return exchange.response?.status === 200 && answer !== undefined
      ? judge(answer)
      : cannotTell(`no answer in JSON: ${answerInWords(exchange)}`)
  })
}

const said = (value: unknown): string => (value === undefined ? 'absent' : JSON.stringify(value))

export const tokenIsABearer = ofAnswer('TOK-16/bearer-type', 'token-is-a-bearer', ({ token_type: type }) =>
  textOf(type)?.toLowerCase() === 'bearer'
    ? met(said(type))
    : notMet({ expected: '"bearer"', observed: said(type), at: 'token_type' }),
)

export const tokenSaysItsLifetime = ofAnswer(
  'TOK-17/expires-in',
  'token-says-its-lifetime',
  ({ expires_in: seconds }) =>
    typeof seconds === 'number' && seconds > 0
      ? met(`${seconds} s`)
      : notMet({ expected: 'a positive number of seconds', observed: said(seconds), at: 'expires_in' }),
)

export const tokenSaysItsScope = ofAnswer('TOK-17/scope', 'token-says-its-scope', ({ scope }) =>
  textOf(scope) === undefined
    ? notMet({ expected: 'the scope granted', observed: said(scope), at: 'scope' })
    : met(said(scope)),
)

/** No cache keeps a token [RFC 6749 5.1]. */
export const tokenIsNotStored = check<'TOK-18/no-store', Exchange>(
  'TOK-18/no-store',
  'token-is-not-stored',
  (answer) => {
    if (answer.response?.status !== 200) return cannotTell(`no token: ${answerInWords(answer)}`)
    const control = headerOf(answer, 'cache-control') ?? ''
    return /\bno-store\b/i.test(control)
      ? met(control)
      : notMet({ expected: 'Cache-Control: no-store', observed: control || 'no Cache-Control', at: 'Cache-Control' })
  },
)

export const discoveryNamesTheTokenEndpoint = ofAnswer(
  'TOK-19/token-endpoint',
  'discovery-names-the-token-endpoint',
  ({ token_endpoint: endpoint, grant_types_supported: grants }) => {
    if (textOf(endpoint)?.startsWith('https://') !== true)
      return notMet({ expected: 'an absolute https URL', observed: said(endpoint), at: 'token_endpoint' })
    return listOf(grants).includes('client_credentials')
      ? met(said(endpoint))
      : notMet({ expected: 'client_credentials', observed: said(grants), at: 'grant_types_supported' })
  },
)

export const discoveryNamesTheAuthentication = ofAnswer(
  'TOK-19/authentication-methods',
  'discovery-names-the-authentication',
  ({ token_endpoint_auth_methods_supported: methods, capabilities }) => {
    if (!listOf(methods).includes('private_key_jwt'))
      return notMet({
        expected: 'private_key_jwt',
        observed: said(methods),
        at: 'token_endpoint_auth_methods_supported',
      })
    return listOf(capabilities).includes('client-confidential-asymmetric')
      ? met(said(methods))
      : notMet({ expected: 'client-confidential-asymmetric', observed: said(capabilities), at: 'capabilities' })
  },
)

/** An id that is not used twice [RFC 7519 4.1.7]. */
export const tokenHasAnIdOfItsOwn = check<'TOK-20/unique-id', { one: Exchange; other: Exchange }>(
  'TOK-20/unique-id',
  'token-has-an-id-of-its-own',
  ({ one, other }) => {
    const [first, second] = [one, other].map(({ facts: { token } }) => token?.claims?.['jti'])
    if (one.facts.token?.form !== 'jwt' || other.facts.token?.form !== 'jwt')
      return cannotTell('the tokens are opaque, or were not issued')
    return typeof first === 'string' && typeof second === 'string' && first !== second
      ? met('two ids')
      : notMet({
          expected: 'a jti of its own for each token',
          observed: `${said(first)} and ${said(second)}`,
          at: 'jti',
        })
  },
)

/** The answer and the token say the same end [C-1]. */
export const tokenEndsAsItsAnswerSays = check<'TOK-21/same-end', Exchange>(
  'TOK-21/same-end',
  'token-ends-as-its-answer-says',
  (exchange) => {
    const claims = exchange.facts.token?.claims
    const seconds = objectOf(jsonBody(exchange))?.['expires_in']
    const [from, to] = [claims?.['iat'], claims?.['exp']]
    if (typeof from !== 'number' || typeof to !== 'number' || typeof seconds !== 'number')
      return cannotTell('iat, exp or expires_in cannot be read')
    return Math.abs(to - from - seconds) <= 10
      ? met(`${seconds} s`)
      : notMet({ expected: `exp ${seconds} s after iat`, observed: `${to - from} s`, at: 'exp' })
  },
)
