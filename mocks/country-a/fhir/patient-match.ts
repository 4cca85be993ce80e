import type { AnswerContext, CountryA } from '../country.ts'
import { fhirAccess, notAcceptable, notOpened } from './fhir-access.ts'
import { fieldOf, patientIn } from '../token/token-order.ts'
import { jsonAnswer, outcomeAnswer } from './fhir-answer.ts'
import { readMatchRequest } from './match-request.ts'
import type { PatientMatch } from './match-request.ts'

const scopes = [...['read', 'search', 'rs', 'r', 's'].map((action) => `system/Patient.${action}`), 'ITI-78', 'ITI-119']

/** ITI-119: Patient/$match; certain matches alone when asked, and then one person or nobody. */
export async function patientMatch(country: CountryA, request: Request, context: AnswerContext): Promise<Response> {
  const access = await fhirAccess(country, context, scopes)
  if (access instanceof Response) return access
  const unacceptable = notAcceptable(country, request.headers)
  if (unacceptable !== undefined) return unacceptable
  const asked = readMatchRequest(await jsonOf(request))
  if (typeof asked === 'string') return outcomeAnswer(country, 400, 'invalid', asked)
  const found = country.matchPatients(asked)
  const { claims } = access
  const bound = claims === undefined || patientIn(claims) === undefined
  if (!bound && !found.every(({ patient }) => country.patientIsBound(claims, patient))) return notOpened(country)
  context.accessed.push(...found.map(({ patient }) => patient))
  return jsonAnswer({
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    ...(found.length === 0 ? {} : { entry: found.map((match) => entryOf(country, match)) }),
  })
}

function entryOf(country: CountryA, { patient, score }: PatientMatch): Record<string, unknown> {
  return {
    fullUrl: `${country.world.urls.fhirBaseUrl}/Patient/${patient.id}`,
    resource: country.patientResource(patient),
    search: country.matchQuality(score),
  }
}

async function jsonOf(request: Request): Promise<unknown> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^application\/(fhir\+)?json\b/i.test(contentType)) return undefined
  try {
    const body: unknown = JSON.parse(await request.text())
    return fieldOf(body, 'resourceType') === undefined ? undefined : body
  } catch {
    return undefined // no JSON: the caller answers 400
  }
}
