import type { JWTPayload } from 'jose'
import type { Study } from '../../../fixtures/catalogue/facts.ts'
import type { AnswerContext, CountryA } from '../country.ts'
import { jsonAnswer } from '../fhir/fhir-answer.ts'
import { authorise } from '../token/authorise.ts'
import { imagingScopes } from '../token/token-rules.ts'

/** An error of the imaging channels: JSON with its reason, no data. */
export function imagingError(status: number, reason: string, headers: Record<string, string> = {}): Response {
  return jsonAnswer({ error: reason }, status, 'application/json', headers)
}

/** Claims of a request that may use the imaging channel, or its refusal. */
export async function imagingAccess(
  country: CountryA,
  context: AnswerContext,
): Promise<{ claims?: JWTPayload } | Response> {
  const access = await authorise(country, context, imagingScopes)
  return access.allowed ? access : imagingError(access.status, access.diagnostics, access.headers)
}

/** Whether claims open a study: its patient and its UID [C-1]. */
export function opensStudy(country: CountryA, claims: JWTPayload | undefined, study: Study): boolean {
  if (claims === undefined) return true
  const patient = country.world.catalogue.patients.find(({ id }) => id === study.patientId)
  return (
    patient !== undefined &&
    country.patientIsBound(claims, patient) &&
    country.studyIsBound(claims, study.studyInstanceUid)
  )
}

/** The study of a request that its token opens, or the refusal: 404 for one unknown, 403 for another's. */
export async function studyAccess(
  country: CountryA,
  context: AnswerContext,
  studyInstanceUid: string,
): Promise<Study | Response> {
  const access = await imagingAccess(country, context)
  if (access instanceof Response) return access
  if (!/^[0-9.]{1,64}$/.test(studyInstanceUid)) return imagingError(400, 'a UID has digits and dots, 64 at most')
  const study = country.world.catalogue.studies.find((candidate) => candidate.studyInstanceUid === studyInstanceUid)
  if (study === undefined) return imagingError(404, 'no such study')
  if (!opensStudy(country, access.claims, study)) return imagingError(403, 'the token does not open this study')
  if (!country.servesStudy(study, context.origin)) return imagingError(404, 'the study is not served here')
  context.accessed.push(...country.world.catalogue.patients.filter(({ id }) => id === study.patientId))
  return study
}
