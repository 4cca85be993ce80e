import { Hono } from 'hono'
import { recordAccess } from './audit/access-log.ts'
import { auditSearch } from './audit/audit-search.ts'
import type { AnswerContext } from './country.ts'
import type { OriginName, Peer } from './country-world.ts'
import { imagingApp } from './dicomweb/imaging-app.ts'
import { conditionalAnswer } from './fhir/conditional-answer.ts'
import { documentRetrieval, entryRead } from './fhir/document-retrieval.ts'
import { documentSearch } from './fhir/document-search.ts'
import { asJsonRequest, asXmlAnswer } from './fhir/fhir-xml.ts'
import { jsonAnswer, outcomeAnswer } from './fhir/fhir-answer.ts'
import { patientMatch } from './fhir/patient-match.ts'
import { patientRead, patientSearch } from './fhir/patient-search.ts'
import type { Environment, Present } from './environment.ts'
import { studySearch } from './fhir/study-search.ts'
import { noteInInbox } from './inbox.ts'
import { tokenEndpoint } from './token/token-endpoint.ts'
import { viewerApp } from './viewer/viewer-app.ts'

/** What answers a request at one origin, bulk aside. */
export type Core = (request: Request, peer: Peer) => Promise<Response>

/** The core of one origin; `present` is asked for each request, so that a country can be swapped. */
export function coreOf(origin: OriginName, present: () => Present): Core {
  const app = { fhir: fhirApp, gateway: imagingApp, national: imagingApp, viewer: viewerApp }[origin]()
  return async (request, peer) => {
    const now = present()
    const xml = origin === 'fhir' && now.country.wantsXml(request)
    const asked = xml ? await asJsonRequest(request) : request
    const context = contextOf(origin, request.method, new URL(request.url), asked.headers, peer)
    const form = request.method === 'POST' && request.url.endsWith('/_search') ? await asked.clone().text() : ''
    const response = await app.fetch(asked, { context, present: now })
    const inJson = (await now.country.answer?.(asked, response, context)) ?? response
    const whole = xml ? await asXmlAnswer(now.country, inJson) : inJson
    const last = await conditionalAnswer(now.country, context, whole)
    recordAccess(now.country, context, last.status, form)
    return last
  }
}

/** The context of a request, for hooks and refusals. */
export function contextOf(origin: OriginName, method: string, url: URL, headers: Headers, peer: Peer): AnswerContext {
  return { origin, method, url, headers, peer, accessed: [] }
}

function fhirApp(): Hono<Environment> {
  const app = new Hono<Environment>()
  app.get('/fhir/.well-known/smart-configuration', ({ env }) =>
    env.present.country.iuaMetadata === undefined
      ? jsonAnswer(env.present.country.discovery(), 200, 'application/json')
      : outcomeAnswer(env.present.country, 404, 'not-found', 'IUA is served here'),
  )
  app.get('/.well-known/oauth-authorization-server', ({ env }) => {
    const { iuaMetadata } = env.present.country
    return iuaMetadata === undefined
      ? outcomeAnswer(env.present.country, 404, 'not-found', 'SMART is served here')
      : jsonAnswer(iuaMetadata(), 200, 'application/json')
  })
  app.get('/jwks', ({ env }) =>
    jsonAnswer({ keys: [env.present.country.world.signingKey.publicJwk] }, 200, 'application/json'),
  )
  app.post('/token', ({ env, req }) => tokenEndpoint(env.present.country, req.raw))
  app.get('/fhir/metadata', ({ env }) => jsonAnswer(env.present.country.capabilityStatement()))
  const patients = ['/fhir/Patient', '/fhir/Patient/']
  const studies = ['/fhir/ImagingStudy', '/fhir/ImagingStudy/']
  const audit = ['/fhir/AuditEvent', '/fhir/AuditEvent/']
  const documents = ['/fhir/DocumentReference', '/fhir/DocumentReference/']
  app.on('GET', patients, ({ env, req }) => patientSearch(env.present.country, req.raw, env.context))
  app.post('/fhir/Patient/_search', ({ env, req }) => patientSearch(env.present.country, req.raw, env.context))
  app.post('/fhir/Patient/$match', ({ env, req }) => patientMatch(env.present.country, req.raw, env.context))
  app.get('/fhir/Patient/:id', ({ env, req }) => patientRead(env.present.country, req.param('id'), env.context))
  app.on('GET', documents, ({ env, req }) =>
    documentSearch(env.present.country, env.present.rendered, req.raw, env.context),
  )
  app.post('/fhir/DocumentReference/_search', ({ env, req }) =>
    documentSearch(env.present.country, env.present.rendered, req.raw, env.context),
  )
  app.get('/fhir/DocumentReference/:id', ({ env, req }) => entryRead(env.present.country, req.param('id'), env.context))
  app.get('/fhir/Bundle/:id', ({ env, req }) =>
    documentRetrieval(env.present.country, 'Bundle', req.param('id'), env.context),
  )
  app.get('/fhir/Binary/:id', ({ env, req }) =>
    documentRetrieval(env.present.country, 'Binary', req.param('id'), env.context),
  )
  app.on('GET', audit, ({ env, req }) => auditSearch(env.present.country, req.raw, env.context))
  app.on('GET', studies, ({ env, req }) => studySearch(env.present.country, req.raw, env.context))
  app.post('/fhir/ImagingStudy/_search', ({ env, req }) => studySearch(env.present.country, req.raw, env.context))
  const known = [
    ...studies,
    '/fhir/ImagingStudy/_search',
    ...audit,
    ...patients,
    ...documents,
    '/fhir/metadata',
    '/fhir/Patient/_search',
    '/fhir/Patient/$match',
    '/fhir/DocumentReference/_search',
  ]
  for (const path of [
    ...known,
    '/fhir/Bundle/:id',
    '/fhir/Binary/:id',
    '/fhir/Patient/:id',
    '/fhir/DocumentReference/:id',
  ])
    app.all(path, ({ env }) => {
      noteInInbox(env.present.country.world, env.context, 'method not served')
      return outcomeAnswer(env.present.country, 405, 'not-supported', 'the method is not served here', {
        Allow: /_search$|match$/.test(path) ? 'POST' : 'GET, HEAD',
      })
    })
  app.notFound(({ env }) => {
    noteInInbox(env.present.country.world, env.context, 'unknown route')
    return outcomeAnswer(env.present.country, 404, 'not-found', 'nothing is served here')
  })
  app.onError((error, { env }) => outcomeAnswer(env.present.country, 500, 'exception', error.message))
  return app
}
