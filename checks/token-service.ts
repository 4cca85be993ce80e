import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords, jsonBody, mediaTypeOf, objectOf, textOf } from './json-body.ts'

/** A right request, which gave a token, and one with one thing wrong. */
type Attempt = { readonly control: Exchange; readonly wrong: Exchange }

const gaveAToken = (answer: Exchange): boolean =>
  answer.response?.status === 200 && answer.facts.token !== undefined && answer.facts.token.form !== 'none'
const errorOf = (answer: Exchange): string | undefined => textOf(objectOf(jsonBody(answer))?.['error'])

/** A token request that is wrong in one way gives no token: 400 or 401 [RFC 6749 5.2]. */
function refused<C extends ClauseId>(clause: C, id: string): Check<C, Attempt, { what: string }> {
  return check<C, Attempt, { what: string }>(clause, id, ({ control, wrong }, { what }) => {
    if (!gaveAToken(control)) return cannotTell(`a right request gives no token either: ${answerInWords(control)}`)
    if ([400, 401].includes(wrong.response?.status ?? 0)) return met(`${answerInWords(wrong)}, ${errorOf(wrong) ?? ''}`)
    return notMet({
      expected: `${what} is refused by 400 or 401`,
      observed: gaveAToken(wrong) ? `${answerInWords(wrong)}: a token was issued` : answerInWords(wrong),
      fix: 'Check this before a token is made.',
    })
  })
}

export const assertionOfAnotherKeyIsRefused = refused('TOK-01/signature', 'assertion-of-another-key-is-refused')
export const assertionOfItsOwnKeyIsRefused = refused('TOK-01/key-in-header', 'assertion-of-its-own-key-is-refused')
export const criticalHeaderIsRefused = refused('TOK-22/critical-header', 'unknown-critical-header-is-refused')
export const unsignedAssertionIsRefused = refused('TOK-02/unsigned', 'unsigned-assertion-is-refused')
export const publicKeyIsNoSecret = refused('TOK-02/public-key-as-secret', 'public-key-is-no-secret')
export const unknownKeyIsRefused = refused('TOK-03/unknown-key', 'assertion-of-an-unknown-key-is-refused')
export const subjectIsTheIssuer = refused('TOK-04/issuer-is-subject', 'assertion-of-another-subject-is-refused')
export const otherAudienceIsRefused = refused('TOK-05/audience', 'assertion-for-another-endpoint-is-refused')
export const expiredAssertionIsRefused = refused('TOK-06/expired', 'expired-assertion-is-refused')
export const endlessAssertionIsRefused = refused('TOK-06/without-end', 'endless-assertion-is-refused')
export const futureAssertionIsRefused = refused('TOK-07/not-yet-valid', 'assertion-before-its-time-is-refused')
export const longAssertionIsRefused = refused('TOK-08/far-end', 'assertion-with-a-far-end-is-refused')
export const replayedAssertionIsRefused = refused('TOK-09/replayed', 'replayed-assertion-is-refused')
export const assertionWithoutIdIsRefused = refused('TOK-09/without-id', 'assertion-without-id-is-refused')
export const assertionOfAnotherTypeIsRefused = refused('TOK-10/type', 'assertion-of-another-type-is-refused')
export const unknownGrantIsRefused = refused('TOK-11/grant-type', 'unknown-grant-is-refused')
export const unknownAssertionTypeIsRefused = refused('TOK-12/assertion-type', 'unknown-assertion-type-is-refused')
export const requestWithoutAssertionIsRefused = refused('TOK-12/no-assertion', 'request-without-assertion-is-refused')
export const clientSecretIsRefused = refused('TOK-13/client-secret', 'client-secret-is-refused')

/** A wide scope is refused, or narrowed and said so [RFC 6749 3.3]. */
export const scopeIsNotWidened = check<'TOK-14/wide-scope', Attempt, { scope: string }>(
  'TOK-14/wide-scope',
  'scope-is-not-widened',
  ({ control, wrong }, { scope }) => {
    if (!gaveAToken(control)) return cannotTell(`a right request gives no token either: ${answerInWords(control)}`)
    if ([400, 401, 403].includes(wrong.response?.status ?? 0)) return met(answerInWords(wrong))
    const granted = textOf(objectOf(jsonBody(wrong))?.['scope'])
    if (gaveAToken(wrong) && granted !== undefined && !granted.split(' ').includes(scope))
      return met(`narrowed: ${granted}`)
    return notMet({
      expected: `invalid_scope for ${scope}, or a narrower scope in the answer`,
      observed: `${answerInWords(wrong)}, scope ${granted ?? 'not said'}`,
      at: 'scope',
    })
  },
)

/** What a refused request is answered by; one that was not refused is judged elsewhere. */
export const refusalIsAnErrorObject = check<'TOK-15/error-object', readonly Exchange[]>(
  'TOK-15/error-object',
  'refusal-is-an-error-object',
  (answers) => {
    const refusals = answers.filter((answer) => [400, 401].includes(answer.response?.status ?? 0))
    if (refusals.length === 0) return cannotTell('nothing was refused')
    for (const answer of refusals) {
      const error = errorOf(answer)
      const right = mediaTypeOf(answer) === 'application/json' && error !== undefined
      if (right && (answer.response?.status === 400 || error === 'invalid_client')) continue
      return notMet({
        expected: 'application/json with "error"; 400, or 401 for invalid_client',
        observed: `${answerInWords(answer)}, error ${error ?? 'absent'}`,
        at: 'error',
      })
    }
    return met(`${refusals.length} refusals`)
  },
)

/** The code names what was wrong [RFC 6749 5.2]; an unknown client and a wrong assertion are both `invalid_client`. */
export const errorCodeNamesTheFault = check<'TOK-15/error-code', Exchange, { what: string; codes: string[] }>(
  'TOK-15/error-code',
  'error-code-names-the-fault',
  (answer, { what, codes }) => {
    const error = errorOf(answer)
    if (![400, 401].includes(answer.response?.status ?? 0) || error === undefined)
      return cannotTell(`${what} was not refused by an error object: ${answerInWords(answer)}`)
    return codes.includes(error)
      ? met(error)
      : notMet({ expected: `${codes.join(' or ')} for ${what}`, observed: error })
  },
)
