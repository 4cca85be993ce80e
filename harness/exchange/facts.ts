import { createHash } from 'node:crypto'
import { createLocalJWKSet, compactVerify } from 'jose'
import type { JSONWebKeySet } from 'jose'
import { contentDigests } from '../../wire/content-digests.ts'
import { readContent } from '../../wire/dicom-content.ts'
import { readKos } from '../../wire/dicom-kos.ts'
import { brokenRules } from '../../wire/dicom-rules.ts'
import type { DicomDataSet } from '../../wire/dicom-part10.ts'
import { itemsOf, readDicomFile, textOf } from '../../wire/dicom-part10.ts'
import { decodeJws } from '../../wire/jws.ts'
import { parseContentType, readMultipart } from '../../wire/multipart.ts'
import { readPixelMark, readPixelMarkOfAnyDepth } from '../../wire/pixel-mark.ts'
import type { DicomFact, Facts, ImageFact, MultipartFact, PartFact, RawHeaders, TokenFact } from './exchange.ts'
import { imageFact, looksLikeImage, searchedPixels } from './image-fact.ts'
import { xmlFact } from './xml-body.ts'
import { remembered } from './remembered.ts'
import type { SecretBook } from './secret-book.ts'

const attributes: Readonly<Record<string, string>> = {
  PatientID: '0010,0020',
  IssuerOfPatientID: '0010,0021',
  PatientName: '0010,0010',
  PatientBirthDate: '0010,0030',
  StudyInstanceUID: '0020,000d',
  SeriesInstanceUID: '0020,000e',
  SOPInstanceUID: '0008,0018',
  SOPClassUID: '0008,0016',
  Modality: '0008,0060',
  StudyDate: '0008,0020',
  StudyTime: '0008,0030',
  AccessionNumber: '0008,0050',
  NumberOfFrames: '0028,0008',
  InstanceNumber: '0020,0013',
  StudyDescription: '0008,1030',
  BodyPartExamined: '0018,0015',
  TimezoneOffsetFromUTC: '0008,0201',
  SeriesDescription: '0008,103e',
  Laterality: '0020,0060',
  ImageLaterality: '0020,0062',
}

/** What a PS3.10 file says of itself: file meta, main attributes, the mark in its pixels, references of a KOS. */
function dicomFact(bytes: Uint8Array): DicomFact {
  const file = readDicomFile(bytes)
  const transferSyntaxUid = textOf(file.fileMeta, '0002,0010')
  const sopClassUid = textOf(file.fileMeta, '0002,0002')
  const sopInstanceUid = textOf(file.fileMeta, '0002,0003')
  const kos = readKos(file.dataSet)
  const content = readContent(file.dataSet)
  const mark =
    file.pixelData === undefined || file.pixelData.encapsulated
      ? undefined
      : markOf(bytes, file.dataSet, file.pixelData)
  const broken = file.part10 ? brokenRules(file) : {}
  return {
    part10: file.part10,
    ...(file.problem === undefined ? {} : { problem: file.problem }),
    fileMeta: {
      ...(transferSyntaxUid === undefined ? {} : { transferSyntaxUid }),
      ...(sopClassUid === undefined ? {} : { sopClassUid }),
      ...(sopInstanceUid === undefined ? {} : { sopInstanceUid }),
    },
    attributes: attributesOf(file.dataSet),
    ...(Object.keys(broken).length === 0 ? {} : { brokenRules: broken }),
    ...(mark === undefined ? {} : { mark }),
    ...(file.pixelData === undefined ? {} : { pixelDataSizeBytes: file.pixelData.sizeBytes }),
    ...(file.pixelData?.encapsulated === true ? { encapsulated: true } : {}),
    ...(content === undefined ? {} : { content }),
    ...(file.part10 && file.problem === undefined ? { digests: contentDigests(bytes, file) } : {}),
    ...(kos === undefined ? {} : { kos }),
  }
}

function attributesOf(dataSet: DicomDataSet): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [keyword, tag] of Object.entries(attributes)) {
    const value = textOf(dataSet, tag)
    if (value !== undefined) found[keyword] = value
  }
  const [qualifiers] = itemsOf(dataSet, '0010,0024')
  const issuer = qualifiers === undefined ? undefined : textOf(qualifiers, '0040,0032')
  if (issuer !== undefined) found['IssuerUniversalEntityID'] = issuer
  return found
}

function markOf(
  bytes: Uint8Array,
  dataSet: DicomDataSet,
  place: { offset: number; sizeBytes: number },
): string | undefined {
  const allocated = textOf(dataSet, '0028,0100')
  const pixels = bytes.subarray(place.offset, place.offset + place.sizeBytes)
  return readPixelMark(pixels, allocated === '16' ? 16 : 8)
}

/** Facts of multipart, DICOM and image answers, from the bytes alone: the same when they are taken again. */
export function retakeFacts(headers: RawHeaders, bytes: Uint8Array): Facts {
  const contentType = contentTypeOf(headers)
  const mediaType = typeOf(headers)
  if (mediaType === 'multipart/related') return { multipart: multipartFact(contentType, bytes) }
  if (/[/+]xml$/.test(mediaType) && mediaType !== 'application/dicom+xml') return { xml: xmlFact(bytes) }
  if (mediaType === 'application/dicom' || startsLikeDicom(bytes)) return { dicom: dicomFact(bytes) }
  const image = looksLikeImage(bytes) ? rememberImage(sha256Of(bytes), () => imageFact(bytes)) : undefined
  if (image !== undefined) return { image }
  const mark = mediaType === octetStream ? readPixelMarkOfAnyDepth(bytes) : undefined
  return mark === undefined ? {} : { mark }
}

const rememberImage = remembered<ImageFact | undefined>(500)
const octetStream = 'application/octet-stream'
const contentTypeOf = (headers: RawHeaders): string =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
const typeOf = (headers: RawHeaders): string => parseContentType(contentTypeOf(headers)).mediaType

const startsLikeDicom = (bytes: Uint8Array): boolean =>
  bytes.length > 132 && Buffer.from(bytes.buffer, bytes.byteOffset + 128, 4).toString('latin1') === 'DICM'

function multipartFact(contentType: string, bytes: Uint8Array): MultipartFact {
  const { boundary, type, parts, problems } = readMultipart(contentType, bytes)
  let searched = 0
  return {
    problems,
    ...(boundary === undefined ? {} : { boundary }),
    ...(type === undefined ? {} : { type }),
    parts: parts.map(({ headers, body }) => {
      const sha256 = sha256Of(body)
      const types = [type, typeOf(headers)]
      if (searched > mostSearchedPixels && looksLikeImage(body))
        return { headers, sha256, sizeBytes: body.byteLength, image: notOpened }
      const facts = remember(`${types.join(' ')} ${sha256}`, () => contentFacts(types, body))
      searched += Math.min((facts.image?.columns ?? 0) * (facts.image?.rows ?? 0), searchedPixels)
      return { headers, sha256, sizeBytes: body.byteLength, ...facts }
    }),
  }
}

/** Pixels that are searched in the parts of one answer: a body of small files can unpack to hours of looking. */
const mostSearchedPixels = 100_000_000
const notOpened: ImageFact = {
  form: 'png',
  columns: 0,
  rows: 0,
  marks: [],
  meanGrey: 0,
  problem: 'not opened: the answer holds more than 100 million pixels',
}

const remember = remembered<Pick<PartFact, 'dicom' | 'image' | 'mark'>>(2000)
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Pixels without a header are what neither is an image, nor begins like DICOM, nor is said to be DICOM. */
function contentFacts(
  types: readonly (string | undefined)[],
  body: Uint8Array,
): Pick<PartFact, 'dicom' | 'image' | 'mark'> {
  const image = imageFact(body)
  if (image !== undefined) return { image }
  if (!types.includes(octetStream) || startsLikeDicom(body)) return { dicom: dicomFact(body) }
  const mark = readPixelMarkOfAnyDepth(body)
  return mark === undefined ? {} : { mark }
}

/** What the token answer gave, before redaction. @param keys the target's JWK Set, when it could be read */
export async function tokenFact(
  bytes: Uint8Array,
  book: SecretBook,
  keys: JSONWebKeySet | undefined,
): Promise<TokenFact> {
  const token = accessTokenIn(bytes)
  if (token === undefined) return { form: 'none' }
  const digest = book.digest(token)
  const decoded = decodeJws(token)
  if (decoded === undefined) return { form: 'opaque', digest }
  const fact = { form: 'jwt', header: decoded.header, claims: decoded.claims, digest } as const
  const published = keys?.keys as readonly (JSONWebKeySet['keys'][number] | null)[] | undefined
  if (keys === undefined || published?.some((key) => key?.kid === decoded.header['kid']) !== true) return fact
  try {
    await compactVerify(token, keySetOf(keys))
    return { ...fact, signatureVerified: true }
  } catch {
    return { ...fact, signatureVerified: false } // whatever the reason, no published key verifies it
  }
}

type KeySet = ReturnType<typeof createLocalJWKSet>
const keySets = new WeakMap<JSONWebKeySet, KeySet>()

/** Keys of a document, imported once. */
function keySetOf(keys: JSONWebKeySet): KeySet {
  const known = keySets.get(keys) ?? createLocalJWKSet(keys)
  keySets.set(keys, known)
  return known
}

/** `access_token` of a token answer; undefined when the answer is none. */
export function accessTokenIn(bytes: Uint8Array): string | undefined {
  try {
    const answer: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof answer !== 'object' || answer === null || !('access_token' in answer)) return undefined
    return typeof answer.access_token === 'string' && answer.access_token !== '' ? answer.access_token : undefined
  } catch {
    return undefined // not JSON: the exchange holds the bytes, a check judges them
  }
}
