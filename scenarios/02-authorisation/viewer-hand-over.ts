import { codeDoesNotComeBack, endedSessionOpensNothing, usedOrOldCodeOpensNothing } from '../../checks/viewer-access.ts'
import {
  languageIsHonoured,
  pageIsNotStored,
  pageSaysItsLanguage,
  pageSaysWhoMayFrameIt,
  sessionCookieIsSafe,
} from '../../checks/viewer-page.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { attemptOn, launched, openedSession, pathOfViewer } from '../viewer-path.ts'

/** Longest time for which a one-time URL may be good, in seconds [C-6]. */
const longestCodeSeconds = 60

/** Option B: the code is good once and for a short time; the session that it gives is safe and can be ended [C-6]. */
scenario(
  'viewer-hand-over',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'The one-time URL opens the viewer once and soon; its session is safe and ends with the logout',
    proves: [
      'OB-03/code-single-use-short',
      'A14-01d/launch-code',
      'VIEW-01/cookie-attributes',
      'VIEW-02/frame-ancestors',
      'VIEW-03/not-stored',
      'VIEW-04/ends-session',
    ],
    option: 'B',
    deadlineSeconds: 120,
  },
  async (context) => {
    const { countryA, holdings, check, need, notClaimed } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    const { viewer, study } = path
    const url = await launched(context, path)
    const opened = await viewer.open(url)
    need(opened.page.response?.status === 200 ? url : undefined, 'the positive control failed: no page of the viewer')
    check(opened.exchanges, sessionCookieIsSafe)
    check(opened.page, pageSaysWhoMayFrameIt)
    check(opened.page, pageIsNotStored)
    const again = await viewer.open(url)
    check(again.page, usedOrOldCodeOpensNothing, attemptOn('a one-time URL that was used before', patient, opened))
    check([...opened.exchanges, ...again.exchanges], codeDoesNotComeBack)

    const ended = await viewer.logout(opened.cookie)
    if (ended === undefined) notClaimed('VIEW-04/ends-session', 'the target file names no logoutUrl')
    else {
      const after = await viewer.get('page', opened.pageUrl, opened)
      check(after, endedSessionOpensNothing, attemptOn('the cookie of an ended session', patient, opened))
    }

    const client = countryA.shortLivedClient
    const short =
      client === undefined
        ? { value: path.bearer }
        : await countryA.requestToken('viewer', {
            client,
            patient: patient.identifier,
            studyInstanceUids: [study.studyInstanceUid],
          })
    const late = await viewer.launch(short.value, study.studyInstanceUid)
    const lateUrl = need(late.url, 'the viewer gives no second one-time URL')
    await viewer.wait((client === undefined ? longestCodeSeconds : secondsOf(late.exchange)) + 2)
    const expired = await viewer.open(lateUrl)
    check(expired.page, usedOrOldCodeOpensNothing, attemptOn('a one-time URL past its time', patient, opened))
  },
)

/** `expires_in` of a launch, at most a minute. */
function secondsOf({ response }: { response?: { body: { bytes?: Uint8Array } } }): number {
  try {
    const answer = JSON.parse(new TextDecoder().decode(response?.body.bytes)) as { expires_in?: unknown }
    const seconds = Number(answer.expires_in)
    return seconds > 0 && seconds < longestCodeSeconds ? seconds : longestCodeSeconds
  } catch {
    return longestCodeSeconds // the answer does not say it
  }
}

/** Option B: the viewer speaks the professional's language, or English. */
scenario(
  'viewer-languages',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'The viewer honours Accept-Language or falls back to English, and says in which language it is',
    proves: ['OB-06/accept-language-ui-locales', 'OB-06/content-language-present'],
    option: 'B',
  },
  async (context) => {
    const { countryA, holdings, check } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    await openedSession(context, path)
    for (const asked of ['en', 'de', 'sv', 'mt']) {
      const { page } = await path.viewer.open(await launched(context, path), { acceptLanguage: asked })
      check(page, pageSaysItsLanguage)
      check(page, languageIsHonoured, { asked })
    }
  },
)
