import { Hono } from 'hono'
import type { JWTPayload } from 'jose'
import type { Study } from '../../../fixtures/catalogue/facts.ts'
import type { Environment } from '../environment.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import type { ViewerGrant } from '../country-world.ts'
import { pngOf, renderFrame, renderedOnce } from '../dicomweb/render-frame.ts'
import { answerOf, jsonAnswer } from '../fhir/fhir-answer.ts'
import { noteInInbox } from '../inbox.ts'
import { authorise } from '../token/authorise.ts'
import { recordIn } from '../token/token-order.ts'
import { viewerScopes } from '../token/token-rules.ts'
import { viewerCss, viewerJs } from './viewer-assets.ts'
import { messagePage } from './viewer-page.ts'
import { sessionLifetimeSeconds } from './viewer-rules.ts'
import type { ShownFrame } from './viewer-page.ts'
import { viewerWords } from './viewer-words.ts'

/** The origin of the viewer at the source [option B, convention C-6]. */
export function viewerApp(): Hono<Environment> {
  const app = new Hono<Environment>()
  app.post('/viewer/launch', ({ env, req }) => launch(env.present.country, env.context, req.raw))
  app.get('/viewer/open', ({ env }) => open(env.present.country, env.context))
  app.get('/viewer/studies/:study', ({ env, req }) => page(env.present.country, env.context, req.param('study')))
  app.get('/viewer/studies/:study/series/:series/instances/:instance/frames/:frame/rendered', ({ env, req }) =>
    frame(env.present.country, env.context, req.param()),
  )
  app.post('/viewer/logout', ({ env }) => logout(env.present.country, env.context))
  app.get('/viewer/viewer.css', () =>
    answerOf(Buffer.from(viewerCss), 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  )
  app.get('/viewer/viewer.js', () =>
    answerOf(Buffer.from(viewerJs), 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )
  app.get('/favicon.ico', () => new Response(null, { status: 204 }))
  app.notFound(({ env }) => {
    noteInInbox(env.present.country.world, env.context, 'unknown route')
    return refused(env.present.country, env.context, 404)
  })
  app.onError((_error, { env }) => refused(env.present.country, env.context, 500))
  return app
}

/** A bearer token and a Study Instance UID for a one-time URL. */
async function launch(country: CountryA, context: AnswerContext, request: Request): Promise<Response> {
  const problem = (status: number, error: string, headers: Record<string, string> = {}): Response =>
    jsonAnswer({ error }, status, 'application/json', { 'Cache-Control': 'no-store', ...headers })
  const access = await authorise(country, context, viewerScopes)
  if (!access.allowed) return problem(access.status, access.diagnostics, access.headers)
  const claims = access.claims ?? {}
  const type = context.headers.get('content-type') ?? ''
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return problem(415, 'a form is expected')
  const uid = new URLSearchParams(await request.text()).get('studyInstanceUID')
  if (uid === null) return problem(400, 'studyInstanceUID is missing')
  if (country.localRole(claims) === undefined)
    return problem(403, 'the role of the professional is not one that may use the viewer')
  const { catalogue, state } = country.world
  const study = catalogue.studies.find(({ studyInstanceUid }) => studyInstanceUid === uid)
  const patient = catalogue.patients.find(({ id }) => id === study?.patientId)
  if (study === undefined || patient === undefined) return problem(403, 'the token does not open this study')
  const grant: ViewerGrant = { patient, study, professional: professionalIn(claims) }
  if (!country.launchOpens(claims, grant) || country.viewerPlace(study) === undefined)
    return problem(403, 'the token does not open this study')
  const seconds = country.codeLifetimeSeconds(claims)
  context.accessed.push(patient)
  const code = country.world.nextId().replaceAll('-', '')
  state.viewerCodes.set(code, { ...grant, expiresAt: country.world.now().getTime() / 1000 + seconds })
  const url = country.oneTimeUrl(code, grant)
  return jsonAnswer({ url, expires_in: seconds }, 201, 'application/json', {
    Location: url,
    'Cache-Control': 'no-store',
  })
}

/** Trades the code of a one-time URL for a session, and leads away from the URL that holds it. */
function open(country: CountryA, context: AnswerContext): Response {
  const grant = country.redeemCode(context.url.searchParams.get('code') ?? '')
  if (grant === undefined) return refused(country, context, 403)
  const session = country.world.nextId()
  const expiresAt = country.world.now().getTime() / 1000 + sessionLifetimeSeconds
  country.world.state.viewerSessions.set(session, { ...grant, expiresAt })
  return new Response(null, {
    status: 303,
    headers: {
      ...country.viewerHeaders(country.viewerLanguage(context.headers.get('accept-language'))),
      Location: `${country.world.urls.viewerUrl ?? ''}/studies/${grant.study.studyInstanceUid}`,
      'Set-Cookie': country.sessionCookie(session),
    },
  })
}

function page(country: CountryA, context: AnswerContext, studyUid: string): Response {
  const opened = openedStudy(country, context, studyUid)
  if (opened instanceof Response) return opened
  const { study, grant } = opened
  const strip = country.strip(study)
  const series = study.series.find(
    ({ seriesInstanceUid }) => seriesInstanceUid === context.url.searchParams.get('series'),
  )
  const images = imagesOf(study, series ?? study.series[0]).filter(({ stored }) => country.canBeDrawn(stored))
  const wanted = Number(context.url.searchParams.get('image') ?? 1)
  const shown = images[Math.min(Math.max(Number.isInteger(wanted) ? wanted : 1, 1), images.length) - 1]
  if (shown === undefined) return refused(country, context, 404)
  const [center, width] = [context.url.searchParams.get('center') ?? '', context.url.searchParams.get('width') ?? '']
  const language = country.viewerLanguage(context.headers.get('accept-language'))
  return html(
    country,
    200,
    language,
    country.viewerPage({
      language,
      baseUrl: country.world.urls.viewerUrl ?? '',
      patient: grant.patient,
      study,
      professional: grant.professional,
      strip,
      shown,
      images,
      ...(center === '' || width === '' ? {} : { window: { center, width } }),
    }),
  )
}

function frame(country: CountryA, context: AnswerContext, at: Record<string, string>): Response {
  const opened = openedStudy(country, context, at['study'] ?? '')
  if (opened instanceof Response) return opened
  const [stored] = country.wadoInstances([at['study'] ?? '', at['series'] ?? '', at['instance'] ?? ''], 'viewer')
  if (stored === undefined) return refused(country, context, 404)
  const [center, width] = (context.url.searchParams.get('window') ?? '').split(',').map(Number)
  const window =
    center !== undefined && width !== undefined && Number.isFinite(center) && width >= 1 ? { center, width } : undefined
  const drawn = country.drawn({ stored, frame: Number(at['frame']) })
  const file = country.instanceBytes(drawn.stored)
  const image = renderedOnce(file, JSON.stringify(['viewer', drawn.frame, window]), () => {
    const rendered = renderFrame(file, drawn.frame, window)
    return rendered === undefined ? undefined : pngOf(rendered)
  })
  if (image === undefined) return refused(country, context, 404)
  const { 'Content-Language': _language, ...headers } = country.viewerHeaders('en')
  return answerOf(image, 200, { ...headers, 'Content-Type': 'image/png' })
}

function logout(country: CountryA, context: AnswerContext): Response {
  country.endSession(context)
  const language = country.viewerLanguage(context.headers.get('accept-language'))
  const words = viewerWords[language]
  const text = messagePage(language, words.title, words.loggedOut, country.world.urls.viewerUrl ?? '')
  return html(country, 200, language, text, { 'Set-Cookie': country.endedCookie() })
}

function openedStudy(
  country: CountryA,
  context: AnswerContext,
  studyUid: string,
): { study: Study; grant: ViewerGrant } | Response {
  const grant = country.sessionOf(context)
  if (grant === undefined) return refused(country, context, 401)
  const study = country.world.catalogue.studies.find(({ studyInstanceUid }) => studyInstanceUid === studyUid)
  if (study === undefined || !country.sessionOpens(grant, study)) return refused(country, context, 403)
  context.accessed.push(grant.patient)
  return { study, grant }
}

/** Every image of a series, frame by frame. */
function imagesOf(study: Study, series: Study['series'][number] | undefined): readonly ShownFrame[] {
  if (series === undefined) return []
  return series.instances.flatMap((instance) =>
    Array.from({ length: instance.numberOfFrames }, (_, index) => ({
      stored: { study, series, instance },
      frame: index + 1,
    })),
  )
}

function refused(country: CountryA, context: AnswerContext, status: number): Response {
  const language = country.viewerLanguage(context.headers.get('accept-language'))
  const words = viewerWords[language]
  return html(
    country,
    status,
    language,
    messagePage(language, words.refused, words.refusedWhy, country.world.urls.viewerUrl ?? ''),
  )
}

function html(
  country: CountryA,
  status: number,
  language: Parameters<CountryA['viewerHeaders']>[0],
  text: string,
  headers: Record<string, string> = {},
): Response {
  return answerOf(Buffer.from(text), status, {
    ...country.viewerHeaders(language),
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
  })
}

function professionalIn(claims: JWTPayload): string {
  const name = recordIn(claims['extensions'], 'ihe_iua')?.['subject_name']
  return typeof name === 'string' ? name : ''
}
