import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { answerInWords, headerOf, jsonBody, objectOf, textOf } from './json-body.ts'

/** What was tried, and texts that only the patient's own pages hold. */
export interface ViewerAttempt {
  what: string
  /** Names and dates of the patient and the study. */
  data: string[]
  /** The same page with the right session showed none of them either: a page of 200 without them proves nothing. */
  blind?: boolean
}

/** A one-time URL, an image, or words of the patient in an answer that should hold none. */
function givenAway(answer: Exchange, { data }: ViewerAttempt): string | undefined {
  if (answer.facts.image !== undefined) return 'an image'
  if ((answer.facts.multipart?.parts.length ?? 0) > 0 || answer.facts.dicom !== undefined) return 'DICOM objects'
  const { status = 0 } = answer.response ?? {}
  if (answer.transaction === 'viewer-launch' && status < 400 && launchedUrl(answer) !== undefined)
    return 'a one-time URL'
  const text = new TextDecoder().decode(answer.response?.body.bytes)
  const word = wordsOf(data).find((one) => text.toLowerCase().includes(one.toLowerCase()))
  return word === undefined ? undefined : `"${word}" of the patient`
}

/** Names, and dates in the forms of DICOM and of Europe; letters of either case. */
function wordsOf(data: readonly string[]): readonly string[] {
  return data.filter(Boolean).flatMap((one) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(one) ?? []
    if (year === undefined || month === undefined || day === undefined) return [one]
    return [one, `${year}${month}${day}`, ...['.', '/', '-'].map((mark) => [day, month, year].join(mark))]
  })
}

/** Something of the patient is in a page. */
export const showsThePatient = (page: Exchange, data: string[]): boolean =>
  givenAway(page, { what: '', data }) !== undefined

/** The one-time URL of a launch as recorded, its secret replaced. */
export function launchedUrl(launch: Exchange): string | undefined {
  return textOf(objectOf(jsonBody(launch))?.['url']) ?? headerOf(launch, 'location')
}

function judgeRefusal(answer: Exchange, attempt: ViewerAttempt): Judgement {
  const expected = `${attempt.what} gets 401, 403 or another refusal without patient data`
  const status = answer.response?.status ?? 0
  const given = givenAway(answer, attempt)
  if (given !== undefined)
    return notMet({
      expected,
      observed: `${answerInWords(answer)} with ${given}`,
      fix: 'Look at the token, the code or the session before any data, for each page and each image.',
    })
  if (attempt.blind === true && answer.transaction !== 'viewer-launch' && status >= 200 && status < 300)
    return cannotTell(`${answerInWords(answer)} without patient data, as with the right session: a person has to look`)
  const lawful =
    answer.transaction === 'viewer-launch' ? [400, 401, 403, 404].includes(status) : status >= 200 && status < 500
  return lawful
    ? met(`${answerInWords(answer)}, no patient data`)
    : notMet({ expected, observed: answerInWords(answer) })
}

function viewerRefusal<C extends ClauseId>(clause: C, id: string): Check<C, Exchange, ViewerAttempt> {
  return check<C, Exchange, ViewerAttempt>(clause, id, judgeRefusal)
}

/** Option B: without a right token, code or session nothing of the patient is shown. */
export const viewerRefusesWithoutRight = viewerRefusal(
  'OB-03/viewer-without-expired-foreign',
  'viewer-refuses-without-right',
)
/** Step 3: the viewer opens nobody but the patient who was confirmed. */
export const viewerRefusesOtherPatient = viewerRefusal('ST-03c/viewer-other-patient', 'viewer-refuses-other-patient')
/** C-6: a session that was ended opens nothing. */
export const endedSessionOpensNothing = viewerRefusal('VIEW-04/ends-session', 'ended-session-opens-nothing')
/** Option B: a code opens the viewer once, and not after its time [C-6]. */
export const usedOrOldCodeOpensNothing = viewerRefusal('OB-03/code-single-use-short', 'used-or-old-code-opens-nothing')

/** Option B: the bearer token never enters a URL [C-6; RFC 6750 5.3]. */
export const noTokenInTheOneTimeUrl = check<'OB-03/token-url-referer-server', Exchange>(
  'OB-03/token-url-referer-server',
  'no-token-in-the-one-time-url',
  (launch) => {
    const url = launchedUrl(launch)
    if (url === undefined) return cannotTell(`no one-time URL: ${answerInWords(launch)}`)
    const leaked = /redacted:(token|assertion)/i.exec(url.replace(/%3a/gi, ':'))
    if (leaked === null) return met('a code of its own')
    return notMet({
      expected: 'a one-time URL without the token',
      observed: `the ${leaked[1] ?? 'token'} in the URL`,
      at: 'url',
      fix: 'Give a random code that is traded once for a session.',
    })
  },
)

/** Article 14: a one-time code does not come back in a later answer: no Location, no error body, no page. */
export const codeDoesNotComeBack = check<'A14-01d/launch-code', readonly Exchange[]>(
  'A14-01d/launch-code',
  'code-does-not-come-back',
  (answers) => {
    for (const answer of answers) {
      const leak = (answer.facts.leaks ?? []).find(({ what }) => what.includes('code'))
      if (leak !== undefined)
        return notMet({
          expected: 'the one-time code only in the launch URL',
          observed: `${leak.what} in ${leak.where} of ${answerInWords(answer)}`,
          at: leak.where,
        })
    }
    return answers.length === 0 ? cannotTell('nothing was answered') : met(`${answers.length} answers`)
  },
)

/** Article 14: nothing that a browser asks for after the launch carries the code, in its URL or as Referer. */
export const codeStaysInTheLaunchUrl = check<'A14-01d/launch-code', Exchange>(
  'A14-01d/launch-code',
  'code-stays-in-the-launch-url',
  (visit) => {
    const page = visit.facts.page
    const [, ...later] = page?.requests ?? []
    if (page === undefined || page.problem !== undefined) return cannotTell('the browser did not get to the page')
    const holdsCode = (text: string | undefined): boolean => /redacted(%3A|:)code/i.test(text ?? '')
    const told = later.find(({ url, referer }) => holdsCode(url) || holdsCode(referer))
    if (told === undefined) return met(`${later.length} later requests`)
    return notMet({
      expected: 'no request after the launch carries the one-time code',
      observed: `${told.method} ${told.url}${told.referer === undefined ? '' : ` with Referer ${told.referer}`}`,
      fix: 'Redirect to an address without the code, and send Referrer-Policy: no-referrer.',
    })
  },
)

/** Article 13: without a claim of the professional there is no token, or it opens nothing. */
export const missingClaimIsRefused = check<
  'A13-09/missing-claim-tokens-refused',
  { token: Exchange; use?: Exchange },
  ViewerAttempt
>('A13-09/missing-claim-tokens-refused', 'missing-claim-is-refused', refusedSomewhere)

/** Option B: a professional without a role is denied. */
export const missingRoleIsDenied = check<'OB-05/missing-role-deny', { token: Exchange; use?: Exchange }, ViewerAttempt>(
  'OB-05/missing-role-deny',
  'missing-role-is-denied',
  refusedSomewhere,
)

/** Option B: a role that the viewer's table does not know opens nothing, a physician's does. */
export const rolesAreMapped = check<'OB-05/claims-mapping-table', { token: Exchange; use?: Exchange }, ViewerAttempt>(
  'OB-05/claims-mapping-table',
  'roles-are-mapped',
  refusedSomewhere,
)

function refusedSomewhere(evidence: { token: Exchange; use?: Exchange }, attempt: ViewerAttempt): Judgement {
  const { token, use } = evidence
  const status = token.response?.status ?? 0
  if ([400, 401, 403].includes(status)) return met(`no token: ${answerInWords(token)}`)
  if (use === undefined)
    return notMet({
      expected: `no token for ${attempt.what}, or one that opens nothing`,
      observed: answerInWords(token),
    })
  const used = use.response?.status ?? 0
  const given = givenAway(use, attempt)
  if (given === undefined && [400, 401, 403, 404].includes(used))
    return met(`its token opens nothing: ${answerInWords(use)}`)
  return notMet({
    expected: `no token for ${attempt.what}, or one that opens nothing`,
    observed: `a token, and with it ${answerInWords(use)}${given === undefined ? '' : ` with ${given}`}`,
    fix: 'Decide by what the asserting country says of its professional; deny where it says too little.',
  })
}
