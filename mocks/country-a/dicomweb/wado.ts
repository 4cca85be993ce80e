import type { AnswerContext, CountryA } from '../country.ts'
import type { WireAnswer } from '../write-answer.ts'
import { jsonAnswer } from '../fhir/fhir-answer.ts'
import { accepts } from '../fhir/media-type.ts'
import { multipartBody } from './multipart.ts'
import { imagingError, studyAccess } from './study-access.ts'

const retrieval = /^\/dicom-web\/studies\/([^/]+)(?:\/series\/([^/]+)(?:\/instances\/([^/]+))?)?$/

/** Study, series and instance UID of a WADO-RS retrieval; undefined for any other path. */
export function retrievalUids(path: string): readonly string[] | undefined {
  const uids: (string | undefined)[] | undefined = retrieval.exec(path)?.slice(1)
  return uids?.filter((uid) => uid !== undefined)
}

/** RAD-107: objects of a study, a series or an instance, as multipart/related. */
export async function wado(
  country: CountryA,
  context: AnswerContext,
  uids: readonly string[],
): Promise<WireAnswer | Response> {
  if (context.method !== 'GET') return imagingError(405, 'GET only', { Allow: 'GET' })
  const study = await studyAccess(country, context, uids[0] ?? '')
  if (study instanceof Response) return study
  const found = country.wadoInstances(uids, context.origin)
  if (found.length === 0) return imagingError(404, 'no such object')
  if (!country.acceptsDicom(context.headers.get('accept')))
    return imagingError(406, 'multipart/related; type="application/dicom", Explicit VR Little Endian or *')
  const boundary = country.nextBoundary()
  return {
    status: country.wadoStatus(found),
    headers: [['Content-Type', country.multipartContentType(boundary)]],
    body: multipartBody(country, found, boundary),
  }
}

/** WADO-RS `/metadata` of a study, a series or an instance as DICOM JSON. */
export async function wadoMetadata(
  country: CountryA,
  context: AnswerContext,
  uids: readonly string[],
): Promise<Response> {
  const study = await studyAccess(country, context, uids[0] ?? '')
  if (study instanceof Response) return study
  const found = country.wadoInstances(uids, context.origin)
  if (found.length === 0) return imagingError(404, 'no such object')
  if (!accepts(context.headers.get('accept'), ['application/dicom+json', 'application/json']))
    return imagingError(406, 'application/dicom+json only')
  return jsonAnswer(
    found.map((stored) => country.metadata(stored)),
    200,
    'application/dicom+json',
  )
}
