import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords, headerOf } from './json-body.ts'
import { clinicalDataIn } from './refusal.ts'

const challengeOf = (answer: Exchange): string => headerOf(answer, 'www-authenticate') ?? ''

/** A 401 asks for a bearer token [RFC 6750 3]. */
export const refusalAsksForABearer = check<'HTTP-06/challenge', Exchange, { what: string }>(
  'HTTP-06/challenge',
  'refusal-asks-for-a-bearer',
  (answer, { what }) => {
    if (answer.response?.status === 403) return notOffered(`${what} is refused by 403`)
    if (answer.response?.status !== 401) return cannotTell(`${what} is not refused by 401: ${answerInWords(answer)}`)
    const challenge = challengeOf(answer)
    return /^Bearer\b/i.test(challenge)
      ? met(challenge)
      : notMet({ expected: 'WWW-Authenticate: Bearer', observed: challenge || 'none', at: 'WWW-Authenticate' })
  },
)

function challengeCode<C extends ClauseId>(
  clause: C,
  id: string,
  expected: string,
  right: (code: string | undefined) => boolean,
): Check<C, Exchange> {
  return check<C, Exchange>(clause, id, (answer) => {
    const challenge = challengeOf(answer)
    if (answer.response?.status === 403) return notOffered('refused by 403')
    if (answer.response?.status !== 401 || challenge === '')
      return cannotTell(`no challenge of a 401: ${answerInWords(answer)}`)
    const code = /\berror="?([\w-]+)/i.exec(challenge)?.[1]
    return right(code) ? met(challenge) : notMet({ expected, observed: challenge, at: 'WWW-Authenticate' })
  })
}

export const wrongTokenIsCalledInvalid = challengeCode(
  'HTTP-07/invalid-token',
  'wrong-token-is-called-invalid',
  'error="invalid_token"',
  (code) => code === 'invalid_token',
)
export const missingTokenIsNoError = challengeCode(
  'HTTP-07/no-code',
  'missing-token-is-no-error',
  'no error code',
  (code) => code === undefined,
)

/** What a right token opens in the header, and what comes when it stands elsewhere. */
type Pair = { readonly control: Exchange; readonly probe: Exchange }

/** A token in the URL opens nothing [RFC 6750 2.3]; what is answered in the same way without any token is judged there. */
export const tokenInTheUrlOpensNothing = check<
  'HTTP-08/query-token',
  Pair & { readonly without: Exchange },
  { what: string }
>('HTTP-08/query-token', 'token-in-the-url-opens-nothing', ({ control, probe, without }, { what }) => {
  if (control.response?.status !== 200) return cannotTell(`the token opens nothing at all: ${answerInWords(control)}`)
  const data = clinicalDataIn(probe)
  const isRefusal = ({ response }: Exchange): boolean => [400, 401, 403].includes(response?.status ?? 0)
  const refused = isRefusal(probe) && data === undefined
  if (!refused && !isRefusal(without) && probe.response?.status === without.response?.status)
    return cannotTell(`${answerInWords(without)} without any token too: see the refusal of a request without one`)
  return refused
    ? met(answerInWords(probe))
    : notMet({
        expected: `${what} with its token in the query is refused by 400, 401 or 403`,
        observed: `${answerInWords(probe)}${data === undefined ? '' : ` with ${data}`}`,
        fix: 'Take tokens from the Authorization header alone.',
      })
})

/** "bearer" is read as "Bearer" is [RFC 9110 11.1]. */
export const schemeIsReadInAnyCase = check<'HTTP-09/scheme-case', Pair>(
  'HTTP-09/scheme-case',
  'scheme-is-read-in-any-case',
  ({ control, probe }) => {
    if (control.response?.status !== 200) return cannotTell(`the token opens nothing at all: ${answerInWords(control)}`)
    return probe.response?.status === 200
      ? met('200')
      : notMet({ expected: '200 for "bearer"', observed: answerInWords(probe), at: 'Authorization' })
  },
)

/** Article 13: an imaging channel refuses a token that was changed, or that another issuer signed. */
export const forgedTokenIsRefused = check<
  'A13-09/missing-tampered-expired-other',
  Pair,
  { what: string; channel: string }
>('A13-09/missing-tampered-expired-other', 'forged-token-is-refused', ({ control, probe }, { what, channel }) => {
  if (control.response?.status !== 200) return cannotTell(`the right token opens nothing: ${answerInWords(control)}`)
  const data = clinicalDataIn(probe)
  return [401, 403].includes(probe.response?.status ?? 0) && data === undefined
    ? met(`${channel}: ${answerInWords(probe)}`)
    : notMet({
        expected: `${what} is refused by 401 or 403 on the ${channel} channel`,
        observed: `${answerInWords(probe)}${data === undefined ? '' : ` with ${data}`}`,
        fix: 'Verify the signature by the keys of the one issuer that is trusted.',
      })
})
