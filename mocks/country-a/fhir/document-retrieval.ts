import type { AnswerContext, CountryA } from '../country.ts'
import { fhirAccess, notAcceptable, notOpened } from './fhir-access.ts'
import { answerOf, fhirJson, jsonAnswer, outcomeAnswer } from './fhir-answer.ts'

const scopesOf = (resourceType: string): readonly string[] => [
  ...['read', 'r'].map((action) => `system/${resourceType}.${action}`),
  'ITI-68',
]

/** ITI-68: a document in its own format; superseded versions too. */
export async function documentRetrieval(
  country: CountryA,
  resourceType: 'Bundle' | 'Binary',
  id: string,
  context: AnswerContext,
): Promise<Response> {
  const access = await fhirAccess(country, context, scopesOf(resourceType))
  if (access instanceof Response) return access
  const item = country.findDocument(resourceType, id)
  if (item === undefined) return outcomeAnswer(country, 404, 'not-found', 'no such document')
  if (access.claims !== undefined && !country.patientIsBound(access.claims, item.patient)) return notOpened(country)
  if (!country.acceptsDocument(context.headers.get('accept'), item))
    return outcomeAnswer(country, 406, 'not-supported', `the document is ${country.documentContentType(item)}`)
  context.accessed.push(item.patient)
  return answerOf(country.documentBytes(item), 200, {
    'Content-Type': country.documentContentType(item),
    'Last-Modified': new Date(item.createdAt).toUTCString(),
  })
}

/** DocumentReference read, so that `relatesTo` resolves. */
export async function entryRead(country: CountryA, id: string, context: AnswerContext): Promise<Response> {
  const access = await fhirAccess(country, context, [
    'system/DocumentReference.read',
    'system/DocumentReference.r',
    'system/DocumentReference.rs',
    'ITI-67',
  ])
  if (access instanceof Response) return access
  const item = country.world.catalogue.patients
    .flatMap((patient) => country.itemsOf(patient.id))
    .find((candidate) => candidate.id === id)
  if (item === undefined) return outcomeAnswer(country, 404, 'not-found', 'no such entry')
  if (access.claims !== undefined && !country.patientIsBound(access.claims, item.patient)) return notOpened(country)
  const unacceptable = notAcceptable(country, context.headers)
  if (unacceptable !== undefined) return unacceptable
  context.accessed.push(item.patient)
  return jsonAnswer(country.listEntry(item), 200, fhirJson, { 'Last-Modified': new Date(item.createdAt).toUTCString() })
}
