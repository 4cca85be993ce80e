import type { JWTPayload } from 'jose'
import type { Study } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext } from '../answer-context.ts'
import type { CountryWorld, ViewerGrant } from '../country-world.ts'
import { isViewable } from '../option-of.ts'
import { fieldOf, patientIn, recordIn, studiesIn } from '../token/token-order.ts'
import type { ViewerLanguage } from './viewer-words.ts'
import { languageOf } from './viewer-words.ts'
import { viewerPage } from './viewer-page.ts'
import type { ShownFrame, ViewerPage } from './viewer-page.ts'

/** The viewer at the source, part by part [option B, convention C-6]. */
export interface ViewerRules {
  /** Where the manifest says that a study is shown; undefined when the viewer does not show it. */
  viewerPlace: (study: Study) => { address: string; launchUrl: string } | undefined
  /** The role that this country gives a foreign professional by the claims of the token; undefined has no access. */
  localRole: (claims: JWTPayload) => string | undefined
  /** Whether the study that a launch names is one that its token opens. */
  launchOpens: (claims: JWTPayload, grant: ViewerGrant) => boolean
  codeLifetimeSeconds: (claims: JWTPayload) => number
  /** The URL that the browser opens, with the one-time code. */
  oneTimeUrl: (code: string, grant: ViewerGrant) => string
  /** What a code is good for; a code is good once. */
  redeemCode: (code: string) => ViewerGrant | undefined
  /** `Set-Cookie` of a session. */
  sessionCookie: (session: string) => string
  endedCookie: () => string
  /** The session that a request carries; undefined without one that lives. */
  sessionOf: (context: AnswerContext) => ViewerGrant | undefined
  sessionOpens: (grant: ViewerGrant, study: Study) => boolean
  endSession: (context: AnswerContext) => void
  /** Headers of every page. */
  viewerHeaders: (language: ViewerLanguage) => Record<string, string>
  viewerLanguage: (acceptLanguage: string | null) => ViewerLanguage
  /** Images in the strip of the page. */
  strip: (study: Study) => readonly ShownFrame[]
  viewerPage: (page: ViewerPage) => string
  /** The frame that is drawn when another one is asked for. */
  drawn: (asked: ShownFrame) => ShownFrame
}

const cookieName = '__Host-viewer-session'
const sessionSeconds = 1800
/** Roles of professionals in Country B and what they are here: the claims mapping table. */
const roles: Readonly<Record<string, string>> = {
  'urn:oid:2.16.840.1.113883.2.9.6.2.7|221': 'physician',
  'urn:oid:2.16.840.1.113883.2.9.6.2.7|2211': 'physician',
  'urn:oid:2.16.840.1.113883.2.9.6.2.7|2212': 'physician',
  'urn:oid:2.16.840.1.113883.2.9.6.2.7|222': 'nurse',
}

/** The reference country's viewer. */
export function viewerRules(world: CountryWorld): ViewerRules {
  const { viewerCodes, viewerSessions } = world.state
  const seconds = (): number => world.now().getTime() / 1000
  return {
    viewerPlace: (study) => {
      const { viewerUrl } = world.urls
      if (viewerUrl === undefined || !isViewable(world.catalogue, world.options, study)) return undefined
      return { address: `${viewerUrl}/studies/${study.studyInstanceUid}`, launchUrl: `${viewerUrl}/launch` }
    },
    localRole: (claims) => {
      const given = recordIn(claims['extensions'], 'ihe_iua')?.['subject_role']
      const first: unknown = Array.isArray(given) ? given[0] : given
      return roles[`${String(fieldOf(first, 'system'))}|${String(fieldOf(first, 'code'))}`]
    },
    launchOpens: (claims, { patient, study }) => {
      const named = patientIn(claims)
      return (
        patient.identifiers.some(({ system, value }) => system === named?.system && value === named.value) &&
        studiesIn(claims).includes(study.studyInstanceUid)
      )
    },
    codeLifetimeSeconds: (claims) =>
      Math.min(60, world.clients.find(({ id }) => id === claims.sub)?.tokenLifetimeSeconds ?? 60),
    oneTimeUrl: (code) => `${world.urls.viewerUrl ?? ''}/open?code=${code}`,
    redeemCode: (code) => {
      const grant = viewerCodes.get(code)
      viewerCodes.delete(code)
      return grant !== undefined && seconds() < grant.expiresAt ? grant : undefined
    },
    sessionCookie: (session) =>
      `${cookieName}=${session}; Path=/; Max-Age=${String(sessionSeconds)}; Secure; HttpOnly; SameSite=Lax`,
    endedCookie: () => `${cookieName}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax`,
    sessionOf: (context) => {
      const grant = viewerSessions.get(sessionIn(context) ?? '')
      return grant !== undefined && seconds() < grant.expiresAt ? grant : undefined
    },
    sessionOpens: (grant, study) => grant.study === study,
    endSession: (context) => {
      viewerSessions.delete(sessionIn(context) ?? '')
    },
    viewerHeaders: (language) => ({
      'Content-Language': language,
      'Cache-Control': 'no-store',
      'Content-Security-Policy':
        "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    }),
    viewerLanguage: languageOf,
    strip: (study) =>
      study.series.flatMap((series) => {
        const [instance] = series.instances
        return instance === undefined ? [] : [{ stored: { study, series, instance }, frame: 1 }]
      }),
    viewerPage,
    drawn: (asked) => asked,
  }
}

/** How long a session lives, in seconds. */
export const sessionLifetimeSeconds = sessionSeconds

function sessionIn({ headers }: AnswerContext): string | undefined {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  return cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
}
