import { viewerRefusesOtherPatient, viewerRefusesWithoutRight } from '../../checks/viewer-access.ts'
import { scenario } from '../../harness/scenario/scenario.ts'
import { forgedTokens } from '../forged-tokens.ts'
import { attempt, attemptOn, imagesOf, launched, openedSession, pathOfViewer } from '../viewer-path.ts'

/** Option B: only a right token launches the viewer (3.5.1.2), for the patient and the study that it names [C-1, C-6]. */
scenario(
  'refused-launches',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'No, a forged, expired, foreign, other-patient and other-study token launch no viewer',
    proves: ['OB-03/viewer-without-expired-foreign', 'ST-03c/viewer-other-patient'],
    option: 'B',
    deadlineSeconds: 120,
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const path = await pathOfViewer(context, patient, await countryA.findAllDocuments(patient))
    const { viewer, study } = path
    await launched(context, path)
    const bearer = need(path.bearer, 'the target file names no token: there is nothing to refuse')
    const uid = study.studyInstanceUid

    const wrong: (readonly [string, string | undefined])[] = [
      ['a launch without a token', undefined],
      ...(await forgedTokens(countryA, bearer, { sub: 'x', aud: viewer.url, scope: 'imaging.view' })),
      ['a token for the FHIR channel', await countryA.fhirToken(patient)],
    ]
    for (const channel of ['gateway', 'national'] as const) {
      if ((channel === 'gateway' ? countryA.gatewayUrl : countryA.nationalUrls[0]) === undefined) continue
      const other = await countryA.requestToken(channel, { patient: patient.identifier, studyInstanceUids: [uid] })
      if (other.value !== undefined) wrong.push([`a token for the ${channel} channel`, other.value])
    }
    const another = holdings.studiesOf(patient).find((one) => one.id !== study.id)
    const ofAnother = await countryA.requestToken('viewer', {
      patient: patient.identifier,
      studyInstanceUids: [another?.studyInstanceUid ?? ''],
    })
    if (ofAnother.value !== undefined) wrong.push(['a token for another study', ofAnother.value])
    const expired = await countryA.expiredToken('viewer', { patient: patient.identifier, studyInstanceUids: [uid] })
    if (expired !== undefined) wrong.push(['an expired token', expired])
    const future = await countryA.futureToken('viewer', { patient: patient.identifier, studyInstanceUids: [uid] })
    if (future !== undefined) wrong.push(['a token before its time', future])
    for (const [what, token] of wrong)
      check((await viewer.launch(token, uid)).exchange, viewerRefusesWithoutRight, attempt(what, patient))
    const inUrl = await viewer.launch(bearer, uid, { tokenIn: 'url' })
    check(inUrl.exchange, viewerRefusesWithoutRight, attempt('a token in the URL', patient))

    const second = holdings.patient('second')
    const [theirs] = holdings.studiesOf(second)
    const ofSecond = await countryA.requestToken('viewer', {
      patient: second.identifier,
      studyInstanceUids: [theirs?.studyInstanceUid ?? ''],
    })
    const opened = need(ofSecond.value, 'no token for the second patient')
    const launch = await viewer.launch(opened, uid)
    check(launch.exchange, viewerRefusesOtherPatient, attempt("a launch with another patient's token", patient))
  },
)

/** Option B: pages and images open for the session of their study alone. */
scenario(
  'refused-pages',
  {
    role: 'country-a',
    folder: '02-authorisation',
    title: 'Without a session, with a made-up code and with the session of another study nothing is shown',
    proves: ['OB-03/viewer-without-expired-foreign'],
    option: 'B',
  },
  async (context) => {
    const { countryA, holdings, check, need } = context
    const patient = holdings.patient('main')
    const pages = await countryA.findAllDocuments(patient)
    const path = await pathOfViewer(context, patient, pages)
    const { viewer } = path
    const opened = await openedSession(context, path)
    const refused = (what: string): ReturnType<typeof attemptOn> => attemptOn(what, patient, opened)

    check(await viewer.get('page', opened.pageUrl, {}), viewerRefusesWithoutRight, refused('a page without a session'))
    const [image] = imagesOf(opened)
    if (image !== undefined)
      check(await viewer.get('image', image, {}), viewerRefusesWithoutRight, refused('an image without a session'))
    const url = await launched(context, path)
    const madeUp = need(withMadeUpCode(url), 'the one-time URL has no code that could be made up')
    check((await viewer.open(madeUp)).page, viewerRefusesWithoutRight, refused('a code that was made up'))

    const second = holdings.patient('second')
    const theirs = await pathOfViewer(context, second, await countryA.findAllDocuments(second))
    const foreign = await openedSession(context, theirs)
    const crossed = await viewer.get('page', opened.pageUrl, { cookie: foreign.cookie })
    check(crossed, viewerRefusesWithoutRight, refused("a page with the session of another patient's study"))
    if (image !== undefined) {
      const picture = await viewer.get('image', image, { cookie: foreign.cookie })
      check(picture, viewerRefusesWithoutRight, refused("an image with the session of another patient's study"))
    }
  },
)

/** The URL with every long value of its query, or else its last segment, written backwards. */
function withMadeUpCode(url: string): string | undefined {
  const backwards = (text: string): string => Array.from(text).toReversed().join('')
  const made = new URL(url)
  const long = [...made.searchParams].filter(([, value]) => value.length >= 8)
  for (const [name, value] of long) made.searchParams.set(name, backwards(value))
  if (long.length === 0) made.pathname = made.pathname.replace(/[^/]{8,}$/, backwards)
  return made.href === url ? undefined : made.href
}
