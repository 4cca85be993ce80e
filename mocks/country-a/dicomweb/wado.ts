import type { AnswerContext, CountryA } from '../country.ts'
import type { StoredInstance } from '../country-world.ts'
import type { WireAnswer } from '../write-answer.ts'
import type { SentAs } from './accept-dicom.ts'
import { transferSyntaxOf } from './dicom-json.ts'
import { multipartBody } from './multipart.ts'
import { imagingError, studyAccess } from './study-access.ts'

const explicitLittleEndian = '1.2.840.10008.1.2.1'
const retrieval = /^\/dicom-web\/studies\/([^/]+)(?:\/series\/([^/]+)(?:\/instances\/([^/]+))?)?$/

/** Study, series and instance UID of a WADO-RS retrieval; undefined for any other path. */
export function retrievalUids(path: string): readonly string[] | undefined {
  const uids: (string | undefined)[] | undefined = retrieval.exec(path)?.slice(1)
  return uids?.filter((uid) => uid !== undefined)
}

/** RAD-107: objects of a study, a series or an instance, as multipart/related, or one alone. */
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
  const accept = country.acceptOf(context)
  if (!country.acceptIsReadable(accept)) return imagingError(400, 'Accept cannot be read')
  const syntaxes = [...new Set(found.map(({ series }) => series.transferSyntaxUid ?? explicitLittleEndian))]
  const form = country.dicomForm(accept, found.length, syntaxes)
  if (form === undefined)
    return imagingError(
      406,
      `multipart/related; type="application/dicom", Explicit VR Little Endian but for a video, as stored (${syntaxes.join(', ')}) or *`,
    )
  const as = country.sentAs(accept, found.length, syntaxes)
  const [first] = found
  if (form === 'single' && first !== undefined) return singlePart(country, first, as)
  const boundary = country.nextBoundary()
  return {
    status: country.wadoStatus(found),
    headers: [['Content-Type', country.multipartContentType(boundary)]],
    body: multipartBody(country, found, boundary, as),
  }
}

function singlePart(country: CountryA, stored: StoredInstance, as: SentAs): WireAnswer {
  const bytes = country.instanceBytes(stored, as)
  const type = `application/dicom; transfer-syntax=${transferSyntaxOf(bytes)}`
  return {
    status: 200,
    headers: [
      ['Content-Type', type],
      ['Content-Length', String(bytes.byteLength)],
    ],
    body: [bytes],
  }
}
