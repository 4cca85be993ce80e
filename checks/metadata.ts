import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import { dataSetsIn, valueIn } from './dicom-json.ts'
import type { Served } from './imaging-offer.ts'
import { partsIn, whereOffered } from './imaging-offer.ts'
import { answerInWords, at, mediaTypeOf, textOf } from './json-body.ts'

/** Where metadata say that the pixels of their first object are; undefined when they say it nowhere. */
export function pixelDataUriIn(metadata: Exchange): string | undefined {
  const uri = textOf(at(dataSetsIn(metadata)?.[0], '7FE00010', 'BulkDataURI'))
  return uri !== undefined && URL.canParse(uri, metadata.request.url)
    ? new URL(uri, metadata.request.url).href
    : undefined
}

/** WADO-RS: metadata are DICOM JSON, one data set for each object asked for [PS3.18 10.4.1.1.2, F.2]. */
export const metadataNameTheirInstances = check<'WADO-05/instances', Served, { what: string; instances: string[] }>(
  'WADO-05/instances',
  'metadata-name-their-instances',
  (served, { what, instances }) =>
    whereOffered(served, () => {
      const { answer } = served
      const expected = `application/dicom+json with the ${instances.length} instances of the ${what}, each once`
      const dataSets = dataSetsIn(answer)
      if (dataSets === undefined || !/^application\/(dicom\+)?json$/.test(mediaTypeOf(answer) ?? ''))
        return notMet({ expected, observed: answerInWords(answer) })
      const came = dataSets.map((dataSet) => valueIn(dataSet, '00080018') ?? '')
      const missing = instances.filter((uid) => !came.includes(uid)).length
      const others = came.filter((uid) => !instances.includes(uid)).length
      return missing === 0 && others === 0 && came.length === instances.length
        ? met(`${came.length} instances`)
        : notMet({
            expected,
            observed: `${came.length} data sets: ${missing} missing, ${others} others`,
            at: '(0008,0018)',
          })
    }),
)

const compared = {
  StudyInstanceUID: '0020000D',
  SeriesInstanceUID: '0020000E',
  SOPClassUID: '00080016',
  Modality: '00080060',
  PatientID: '00100020',
  InstanceNumber: '00200013',
} as const

/** WADO-RS: metadata say of each object what the object says itself [PS3.18 10.4.1.1.2]. */
export const metadataAgreeWithTheObjects = check<'WADO-05/agrees', Served>(
  'WADO-05/agrees',
  'metadata-agree-with-the-objects',
  (served) =>
    whereOffered(served, () => {
      const objects = new Map(
        partsIn(served.control).map(({ dicom }) => [dicom?.attributes['SOPInstanceUID'] ?? '', dicom?.attributes]),
      )
      let pairs = 0
      for (const dataSet of dataSetsIn(served.answer) ?? []) {
        const uid = valueIn(dataSet, '00080018') ?? ''
        const object = objects.get(uid)
        if (object === undefined) continue
        pairs += 1
        for (const [keyword, tag] of Object.entries(compared)) {
          const [said, held] = [valueIn(dataSet, tag), object[keyword]]
          if (said !== held && held !== undefined)
            return notMet({
              expected: `${keyword} of the object: ${held}`,
              observed: `${said ?? 'none'} in the metadata of ${uid}`,
              at: keyword,
            })
        }
      }
      return pairs === 0 ? cannotTell('no metadata of an object that was retrieved') : met(`${pairs} objects`)
    }),
)

/** WADO-RS: whoever accepts XML alone gets XML, or is refused [PS3.18 8.7.3.2]. */
export const xmlMetadataAreXmlOrRefused = check<'WADO-05/xml', Served & { readonly xml: Exchange }>(
  'WADO-05/xml',
  'xml-metadata-are-xml-or-refused',
  (evidence) =>
    whereOffered(evidence, () => {
      const { xml } = evidence
      const status = xml.response?.status ?? 0
      const type = xml.facts.multipart?.type ?? mediaTypeOf(xml) ?? 'no Content-Type'
      if (status >= 400 && status < 500) return met(`refused by ${status}`)
      return status === 200 && /xml/.test(type)
        ? met(type)
        : notMet({ expected: '406, or application/dicom+xml', observed: `${answerInWords(xml)}, ${type}` })
    }),
)

/** Metadata, and what came at the URI that they name for pixels; without it when there was nothing to ask for. */
type WithBulk = Served | (Served & { readonly bulk: Exchange })

function whereBulkCame(evidence: WithBulk, judge: (bulk: Exchange) => Judgement): Judgement {
  return whereOffered(evidence, () => {
    if ('bulk' in evidence) return judge(evidence.bulk)
    if (dataSetsIn(evidence.answer) === undefined) return cannotTell(`no metadata: ${answerInWords(evidence.answer)}`)
    return pixelDataUriIn(evidence.answer) === undefined
      ? notOffered('the metadata name no URI of pixel data')
      : cannotTell('the URI of pixel data is on another origin: see WADO-11')
  })
}

/** Bulk data: the pixels that metadata name come whole, read by size and mark [PS3.18 10.4.1.1.5]. */
export const bulkDataAreThePixels = check<'WADO-06/pixel-data', WithBulk, { mark: string }>(
  'WADO-06/pixel-data',
  'bulk-data-are-the-pixels',
  (evidence, { mark }) =>
    whereBulkCame(evidence, (bulk) => {
      const [part] = partsIn(bulk)
      const size = partsIn(evidence.control)[0]?.dicom?.pixelDataSizeBytes
      const expected = `the ${size ?? 'unknown number of'} bytes of the pixels of ${mark}`
      if (bulk.response?.status !== 200) return notMet({ expected, observed: answerInWords(bulk) })
      const [seen, bytes] = [part?.mark ?? bulk.facts.mark, part?.sizeBytes ?? bulk.response.body.sizeBytes]
      if (size === undefined) return cannotTell('the object itself has no pixels')
      return seen === mark && bytes === size
        ? met(`${bytes} bytes`)
        : notMet({ expected, observed: `${bytes} bytes of ${seen ?? 'no frame of ours'}`, at: 'body' })
    }),
)

/** Bulk data: the type asked for, alone or as a part [PS3.18 8.7.3.3]. */
export const bulkDataAreOctetStreams = check<'WADO-06/octet-stream', WithBulk>(
  'WADO-06/octet-stream',
  'bulk-data-are-octet-streams',
  (evidence) =>
    whereBulkCame(evidence, (bulk) => {
      if (bulk.response?.status !== 200) return cannotTell(`no bulk data: ${answerInWords(bulk)}`)
      const { multipart } = bulk.facts
      const type = multipart?.type ?? mediaTypeOf(bulk) ?? 'no Content-Type'
      const problem = multipart?.problems[0] ?? (type === 'application/octet-stream' ? undefined : type)
      return problem === undefined
        ? met(type)
        : notMet({ expected: 'application/octet-stream, alone or as a part', observed: problem, at: 'Content-Type' })
    }),
)

/** Bulk data are on the channel of their study: whoever follows the URI sends its token there. */
export const bulkDataStayOnTheirChannel = check<'WADO-11/bulk-same-origin', Served>(
  'WADO-11/bulk-same-origin',
  'bulk-data-stay-on-their-channel',
  (served) =>
    whereOffered(served, () => {
      const { answer } = served
      const uris = (dataSetsIn(answer) ?? []).flatMap((dataSet) =>
        Object.values(dataSet).flatMap((attribute) => textOf(at(attribute, 'BulkDataURI')) ?? []),
      )
      if (uris.length === 0) return notOffered('the metadata name no bulk data')
      const { origin } = new URL(answer.request.url)
      const strange = uris.find(
        (uri) => !URL.canParse(uri, answer.request.url) || new URL(uri, answer.request.url).origin !== origin,
      )
      return strange === undefined
        ? met(`${uris.length} URIs`)
        : notMet({ expected: `bulk data on ${origin}`, observed: strange, at: 'BulkDataURI' })
    }),
)
