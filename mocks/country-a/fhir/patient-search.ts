import type { Patient } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { beganSearch, fhirAccess, notOpened } from './fhir-access.ts'
import { noteInInbox } from '../inbox.ts'
import { patientIn } from '../token/token-order.ts'
import { jsonAnswer, outcomeAnswer } from './fhir-answer.ts'
import { parseCriterion } from './patient-criterion.ts'
import type { PatientCriterion } from './patient-criterion.ts'
import { elementNames } from './subset.ts'
import { isStrict } from './search-request.ts'

const scopes = [...['read', 'search', 'rs', 'r', 's'].map((action) => `system/Patient.${action}`), 'ITI-78']

/** ITI-78: Patient search by identifier and by traits, GET and POST `_search`. */
export async function patientSearch(country: CountryA, request: Request, context: AnswerContext): Promise<Response> {
  const began = await beganSearch(country, request, context, scopes)
  if (began instanceof Response) return began
  const { access, asked } = began
  const criteria: PatientCriterion[] = []
  let count: number | undefined
  let elements: readonly string[] | undefined
  const applied: (readonly [string, string])[] = []
  for (const [name, value] of asked) {
    if (name === '_format') continue
    if (name === '_count' || name === '_elements') {
      const names = name === '_elements' ? elementNames(value) : undefined
      if (name === '_elements' ? names === undefined : !/^\d{1,7}$/.test(value))
        return outcomeAnswer(country, 400, 'invalid', `the value of ${name} cannot be read`)
      if (names === undefined) count = Number(value)
      else elements = names
      applied.push([name, value])
      continue
    }
    const criterion = parseCriterion(name, value)
    if (criterion === 'invalid') return outcomeAnswer(country, 400, 'invalid', `the value of ${name} cannot be read`)
    if (criterion !== 'unknown') {
      criteria.push(criterion)
      applied.push([name, value])
      continue
    }
    noteInInbox(country.world, context, `unknown search parameter ${name}`)
    if (isStrict(request.headers))
      return outcomeAnswer(country, 400, 'not-supported', `the search parameter ${name} is not known`)
  }
  if (criteria.length === 0) return outcomeAnswer(country, 400, 'required', 'an identifier or traits are needed')
  const found = country.findPatients(criteria)
  const { claims } = access
  if (
    claims !== undefined &&
    patientIn(claims) !== undefined &&
    !found.every((one) => country.patientIsBound(claims, one))
  )
    return notOpened(country)
  context.accessed.push(...found)
  return jsonAnswer(searchset(country, found, { applied, count, elements, unknown: unknownDomains(country, criteria) }))
}

/** Patient read, so that the subject of an entry resolves. */
export async function patientRead(country: CountryA, id: string, context: AnswerContext): Promise<Response> {
  const access = await fhirAccess(country, context, scopes)
  if (access instanceof Response) return access
  const patient = country.world.catalogue.patients.find((candidate) => candidate.id === id)
  if (patient === undefined) return outcomeAnswer(country, 404, 'not-found', 'no such patient')
  const { claims } = access
  if (claims !== undefined && !country.patientIsBound(claims, patient)) return notOpened(country)
  context.accessed.push(patient)
  return jsonAnswer(country.patientResource(patient))
}

function searchset(
  country: CountryA,
  found: readonly Patient[],
  {
    applied,
    count,
    elements,
    unknown,
  }: {
    applied: readonly (readonly [string, string])[]
    count: number | undefined
    elements: readonly string[] | undefined
    unknown: readonly string[]
  },
): Record<string, unknown> {
  const base = country.world.urls.fhirBaseUrl
  const entry: unknown[] = [
    ...found.slice(0, count).map((patient) => ({
      fullUrl: `${base}/Patient/${patient.id}`,
      resource:
        elements === undefined
          ? country.patientResource(patient)
          : country.subset(country.patientResource(patient), elements),
      search: { mode: 'match' },
    })),
    ...unknown.map((system) => ({
      resource: country.operationOutcome('not-found', `the identifier domain ${system} is not known`),
      search: { mode: 'outcome' },
    })),
  ]
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link: [{ relation: 'self', url: country.selfLink('Patient', applied) }],
    ...(entry.length === 0 ? {} : { entry }),
  }
}

function unknownDomains(country: CountryA, criteria: readonly PatientCriterion[]): readonly string[] {
  return criteria
    .flatMap((criterion) => (criterion.name === 'identifier' ? criterion.tokens : []))
    .map(({ system }) => system ?? '')
    .filter((system) => system !== '' && !country.knowsIdentifierDomain(system))
}
