import type { Patient, Study } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { beganSearch, notOpened } from './fhir-access.ts'
import { noteInInbox } from '../inbox.ts'
import { parseDates } from './date-parameter.ts'
import { patientsNamed } from './document-search.ts'
import { patientParameters } from './document-parameters.ts'
import { jsonAnswer, outcomeAnswer } from './fhir-answer.ts'
import { isStrict, readCursor, writeCursor } from './search-request.ts'
import { parseTokens } from './token-parameter.ts'

const scopes = ['read', 'search', 'rs', 'r', 's'].map((action) => `system/ImagingStudy.${action}`)
const largestPage = 100
type Filter = (study: Study) => boolean

/** Parameters of the ImagingStudy search that are applied. */
export const studyParameters = [
  { name: 'patient', type: 'reference' },
  { name: 'patient.identifier', type: 'token' },
  { name: '_id', type: 'token' },
  { name: 'identifier', type: 'token' },
  { name: 'modality', type: 'token' },
  { name: 'bodysite', type: 'token' },
  { name: 'started', type: 'date' },
] as const

/** Search of a patient's study records by GET and by POST `_search` [MyHealth@EU NCPeH API]. */
export async function studySearch(country: CountryA, request: Request, context: AnswerContext): Promise<Response> {
  const began = await beganSearch(country, request, context, scopes)
  if (began instanceof Response) return began
  const { access, asked } = began
  const cursor = readCursor(asked.find(([name]) => name === '_cursor')?.[1] ?? '')
  let patients: readonly Patient[] | undefined
  let count = cursor?.count ?? largestPage
  const filters: Filter[] = []
  const applied: (readonly [string, string])[] = []
  for (const [name, value] of cursor?.applied ?? asked) {
    if (patientParameters.some((known) => known === name)) {
      const named = patientsNamed(country, name, value)
      if (named === undefined) return outcomeAnswer(country, 400, 'invalid', `the value of ${name} cannot be read`)
      patients = patients?.filter((patient) => named.includes(patient)) ?? named
    } else if (name === '_count' && /^[1-9]\d{0,5}$/.test(value)) count = Math.min(Number(value), largestPage)
    else {
      const filter = filterOf(country, name, value)
      if (filter === 'invalid') return outcomeAnswer(country, 400, 'invalid', `the value of ${name} cannot be read`)
      if (filter === undefined) {
        noteInInbox(country.world, context, `unknown search parameter ${name}`)
        if (isStrict(context.headers))
          return outcomeAnswer(country, 400, 'not-supported', `the search parameter ${name} is not known`)
        continue
      }
      filters.push(filter)
    }
    applied.push([name, value])
  }
  if (patients === undefined) return outcomeAnswer(country, 400, 'required', 'patient or patient.identifier is needed')
  const { claims } = access
  if (claims !== undefined && !patients.every((patient) => country.patientIsBound(claims, patient)))
    return notOpened(country)
  context.accessed.push(...patients)
  const found = patients.flatMap((patient) =>
    country
      .studiesOf(patient.id)
      .filter((study) => country.combined(filters.map((filter) => filter(study))))
      .map((study) => ({ study, patient })),
  )
  const offset = cursor?.offset ?? 0
  const next = country.nextStudyOffset(offset, count)
  const base = `${country.world.urls.fhirBaseUrl}/ImagingStudy`
  const nextUrl = `${base}?_cursor=${writeCursor({ applied, offset: next, count })}`
  return jsonAnswer({
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link: [
      { relation: 'self', url: country.selfLink('ImagingStudy', applied) },
      ...(offset + count < found.length ? [{ relation: 'next', url: nextUrl }] : []),
    ],
    entry: found.slice(offset, offset + count).map(({ study, patient }) => ({
      fullUrl: `${base}/${study.id}`,
      resource: country.studyResource(study, patient),
      search: { mode: 'match' },
    })),
  })
}

function filterOf(country: CountryA, name: string, value: string): Filter | 'invalid' | undefined {
  if (name === 'started') {
    const dates = parseDates(value)
    return dates === undefined ? 'invalid' : (study) => country.matchesStudyStarted(study, dates)
  }
  if (!studyParameters.some((known) => known.name === name)) return undefined
  const tokens = parseTokens(value)
  if (tokens === undefined) return 'invalid'
  switch (name) {
    case '_id':
      return (study) => tokens.some(({ code }) => code === study.id)
    case 'identifier':
      return (study) => country.matchesStudyIdentifier(study, tokens)
    case 'modality':
      return (study) => country.matchesStudyModality(study, tokens)
    default:
      return (study) => country.matchesStudyBodySite(study, tokens)
  }
}
