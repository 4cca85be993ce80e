import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords, jsonBody, objectOf, objectsOf, textOf } from './json-body.ts'

const clinical = ['Patient', 'DocumentReference', 'Composition', 'DiagnosticReport', 'ImagingStudy']

/** Clinical resources or DICOM objects in an answer that should hold none. */
export function clinicalDataIn(answer: Exchange): string | undefined {
  const parts = answer.facts.multipart?.parts.filter((part) => part.dicom?.part10 === true) ?? []
  if (parts.length > 0) return `${parts.length} DICOM objects`
  if (answer.facts.dicom?.part10 === true) return 'a DICOM object'
  const body = objectOf(jsonBody(answer))
  const resources = [body, ...objectsOf(body?.['entry']).map((entry) => objectOf(entry['resource']))]
  const types = resources.flatMap((resource) => {
    const type = textOf(resource?.['resourceType'])
    return type !== undefined && clinical.includes(type) ? [type] : []
  })
  return types.length > 0 ? `${types.length} clinical resources (${[...new Set(types)].join(', ')})` : undefined
}

function judgeRefusal(answer: Exchange, lawful: readonly number[], what: string): Judgement {
  const status = answer.response?.status ?? 0
  const data = clinicalDataIn(answer)
  const expected = `${what} is refused by ${lawful.join(' or ')} and no clinical data come with it`
  if (data !== undefined)
    return notMet({
      expected,
      observed: `${answerInWords(answer)} with ${data}`,
      fix: 'Check the token before any data.',
    })
  if (!lawful.includes(status)) return notMet({ expected, observed: answerInWords(answer), at: 'status' })
  return met(`${status}, no clinical data`)
}

/** A request that must be refused by 401 or 403, without data in the answer. `what` names the request in the finding. */
function refusal<C extends ClauseId>(
  clause: C,
  id: string,
  lawful: readonly number[] = [401, 403],
): Check<C, Exchange, { what: string }> {
  return check<C, Exchange, { what: string }>(clause, id, (answer, { what }) => judgeRefusal(answer, lawful, what))
}

/** Step 2: a call without a right token [ITI-72; RFC 6750]. */
export const wrongTokenIsRefused = refusal('ST-02/refused-tokens', 'wrong-token-is-refused')
/** Step 3: the confirmed patient's token opens nobody else; 404 may conceal that there is somebody. */
export const otherPatientIsRefused = refusal(
  'ST-03c/other-patient-refused',
  'other-patient-is-refused',
  [401, 403, 404],
)
export const listBeforePatientIsRefused = refusal('OA-02/patient-before-list', 'list-before-patient-is-refused')
export const studyWithoutImagingTokenIsRefused = refusal(
  'OA-02/no-token-refused',
  'study-without-imaging-token-is-refused',
)
export const tokenOfOtherChannelIsRefused = refusal('OA-05/channels-apart', 'token-of-other-channel-is-refused')
export const expiredImagingTokenIsRefused = refusal('OA-05/expired-refused', 'expired-imaging-token-is-refused')
export const nationalHostRefusesOtherAudience = refusal(
  'OC-04/wrong-audience-refused',
  'national-host-refuses-other-audience',
)

/** Option A: no imaging token is issued before a patient and a study are named [C-1]. */
export const imagingTokenNeedsPatientAndStudy = check<'OA-02/token-before-study', Exchange>(
  'OA-02/token-before-study',
  'imaging-token-needs-patient-and-study',
  (answer) => {
    const status = answer.response?.status ?? 0
    const expected = 'a request for an imaging token that names no patient and no study is refused (400, 401 or 403)'
    if (status === 200) return notMet({ expected, observed: `${answerInWords(answer)}: a token was issued` })
    if (![400, 401, 403].includes(status)) return notMet({ expected, observed: answerInWords(answer) })
    return met(String(status))
  },
)
