import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import type { Served } from './imaging-offer.ts'
import { imagesIn, partsIn, whereServed } from './imaging-offer.ts'
import { answerInWords, jsonBody } from './json-body.ts'

/** A service with the right token, the whole object with a wrong one, and the service with the wrong one. */
type Refused = Served & { readonly whole: Exchange; readonly wrong: Exchange }

const lawfulForObjects = [401, 403, 404]

function hasContent(answer: Exchange): boolean {
  return partsIn(answer).length > 0 || imagesIn(answer).length > 0 || Array.isArray(jsonBody(answer))
}

/**
 * A service is refused to a token that does not open the object either. One that opens the object too is judged there,
 * once: OA-02, OA-05, OC-04.
 */
function refusal<C extends ClauseId>(
  clause: C,
  id: string,
  lawful: readonly number[] = [401, 403],
): Check<C, Refused, { service: string; what: string }> {
  return check<C, Refused, { service: string; what: string }>(clause, id, (evidence, { service, what }) =>
    whereServed(evidence, () => {
      const { whole, wrong } = evidence
      if (!lawfulForObjects.includes(whole.response?.status ?? 0))
        return cannotTell(`the whole object is not refused to ${what} either: ${answerInWords(whole)}`)
      const status = wrong.response?.status ?? 0
      if (lawful.includes(status) && !hasContent(wrong)) return met(`${service}: ${status}`)
      return notMet({
        expected: `${service} with ${what} is refused by ${lawful.join(' or ')}, without data`,
        observed: answerInWords(wrong),
        at: 'status',
        fix: 'Check the token on every route of the imaging channel.',
      })
    }),
  )
}

/** C-1: the token of another study of the patient opens no object of this one. */
export const objectWithOtherStudysTokenIsRefused = check<'WADO-11/other-study', { control: Exchange; whole: Exchange }>(
  'WADO-11/other-study',
  'object-with-other-studys-token-is-refused',
  ({ control, whole }) => {
    if (control.response?.status !== 200)
      return cannotTell(`the object itself does not come: ${answerInWords(control)}`)
    return lawfulForObjects.includes(whole.response?.status ?? 0)
      ? met(String(whole.response?.status))
      : notMet({ expected: '401, 403 or 404', observed: answerInWords(whole), at: 'status' })
  },
)

export const serviceWithoutTokenIsRefused = refusal('WADO-10/no-token', 'service-without-token-is-refused')
export const serviceWithExpiredTokenIsRefused = refusal(
  'WADO-10/expired-token',
  'service-with-expired-token-is-refused',
)
export const serviceWithOtherChannelsTokenIsRefused = refusal(
  'WADO-10/other-channel-token',
  'service-with-other-channels-token-is-refused',
)
/** Step 3: the token of another patient opens no part of a study [C-1]; asked only of services that are offered. */
export const serviceWithOtherPatientsTokenIsRefused = refusal(
  'ST-03c/other-patient-refused',
  'service-with-other-patients-token-is-refused',
  [401, 403, 404],
)
/** C-1: the token of another study of the patient opens no part of this one. */
export const serviceWithOtherStudysTokenIsRefused = refusal(
  'WADO-11/other-study',
  'service-with-other-studys-token-is-refused',
  [401, 403, 404],
)
