import type { AnswerContext, CountryA } from '../country.ts'
import { authorise } from '../token/authorise.ts'
import type { AccessGrant } from '../token/authorise.ts'
import { outcomeAnswer } from './fhir-answer.ts'
import { accepts } from './media-type.ts'
import { searchParametersOf } from './search-request.ts'

/** Media types in which the FHIR origin makes its answers; XML is made of them afterwards. */
const fhirMediaTypes: readonly string[] = ['application/fhir+json', 'application/json']

/** What the token of a request grants, or the refusal as OperationOutcome [ITI-72]. */
export async function fhirAccess(
  country: CountryA,
  context: AnswerContext,
  anyOfScopes: readonly string[],
): Promise<AccessGrant | Response> {
  const access = await authorise(country, context, anyOfScopes)
  return access.allowed ? access : outcomeAnswer(country, access.status, 'login', access.diagnostics, access.headers)
}

/** 403 for a token that is right and does not open this. */
export const notOpened = (country: CountryA, what = 'this patient'): Response =>
  outcomeAnswer(country, 403, 'forbidden', `the token does not open ${what}`)

/** 406, when a request takes none of the formats of FHIR. */
export function notAcceptable(country: CountryA, headers: Headers): Response | undefined {
  if (accepts(headers.get('accept'), fhirMediaTypes)) return undefined
  return outcomeAnswer(country, 406, 'not-supported', 'FHIR is the only format')
}

/** A search that may be answered: what its token grants, and its parameters in order; or the refusal. */
export async function beganSearch(
  country: CountryA,
  request: Request,
  context: AnswerContext,
  anyOfScopes: readonly string[],
): Promise<{ access: AccessGrant; asked: readonly (readonly [string, string])[] } | Response> {
  const access = await fhirAccess(country, context, anyOfScopes)
  if (access instanceof Response) return access
  const refusal = notAcceptable(country, request.headers)
  if (refusal !== undefined) return refusal
  const asked = await searchParametersOf(request)
  return asked === undefined ? outcomeAnswer(country, 415, 'not-supported', 'a form is expected') : { access, asked }
}
