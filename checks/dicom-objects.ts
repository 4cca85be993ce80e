import type { Exchange, PartFact } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { isPlaceholder } from './document-bundle.ts'
import { answerInWords, mediaTypeOf } from './json-body.ts'

const explicitLittleEndian = '1.2.840.10008.1.2.1'

function partsOf(answer: Exchange): readonly PartFact[] {
  return answer.facts.multipart?.parts ?? []
}

function eachPart(
  answer: Exchange,
  what: string,
  judge: (part: PartFact, index: number) => string | undefined,
): Judgement {
  const parts = partsOf(answer)
  if (parts.length === 0) return cannotTell(`no objects: ${answerInWords(answer)}`)
  for (const [index, part] of parts.entries()) {
    const wrong = judge(part, index)
    if (wrong !== undefined)
      return notMet({ expected: what, observed: `part ${index + 1} of ${parts.length}: ${wrong}` })
  }
  return met(`${parts.length} objects`)
}

/** Article 13: WADO-RS answers a retrieval by 200 and multipart/related DICOM. */
export const wadoAnswersWithObjects = check<'A13-05/rad-107', Exchange, { what: string }>(
  'A13-05/rad-107',
  'wado-answers-with-objects',
  (answer, { what }) => {
    const expected = `200 with multipart/related; type="application/dicom" for the ${what}`
    const right =
      answer.response?.status === 200 && mediaTypeOf(answer) === 'multipart/related' && partsOf(answer).length > 0
    return right ? met(`${partsOf(answer).length} objects`) : notMet({ expected, observed: answerInWords(answer) })
  },
  { cutBodies: true },
)

/** Article 13: the framing follows the rules of multipart/related to its last byte [PS3.18 8.6.1.2; RFC 2387]. */
export const multipartFollowsItsRules = check<'A13-05/multipart', Exchange>(
  'A13-05/multipart',
  'multipart-follows-its-rules',
  (answer) => {
    const fact = answer.facts.multipart
    if (answer.response?.status !== 200 || fact === undefined)
      return cannotTell(`no multipart answer: ${answerInWords(answer)}`)
    const problems = [
      ...fact.problems,
      ...(fact.type === undefined || fact.type === 'application/dicom'
        ? []
        : [`the type parameter is ${fact.type}, not application/dicom`]),
      ...(answer.response.body.end === 'complete' ? [] : [`the body is ${answer.response.body.end}`]),
    ]
    if (problems.length === 0) return met(`${fact.parts.length} parts`)
    return notMet({
      expected: 'multipart/related by the rules of RFC 2387 and PS3.18',
      observed: problems.join('; '),
      at: 'Content-Type and body',
    })
  },
  { cutBodies: true },
)

/** Article 13: default is Explicit VR Little Endian, `*` is served, a syntax that is not allowed on the web gets 406. */
export const transferSyntaxIsNegotiated = check<
  'A13-05/transfer-syntax',
  { byDefault: Exchange; any: Exchange; refused: Exchange }
>('A13-05/transfer-syntax', 'transfer-syntax-is-negotiated', ({ byDefault, any, refused }) => {
  const expected =
    'Explicit VR Little Endian by default, the stored syntax for *, for a syntax that cannot be served 406 or the default'
  if (partsOf(any).length === 0) return cannotTell(`nothing retrieved with transfer-syntax=*: ${answerInWords(any)}`)
  const syntaxes = partsOf(byDefault).map((part) => part.dicom?.fileMeta.transferSyntaxUid)
  const instead = partsOf(refused).map((part) => part.dicom?.fileMeta.transferSyntaxUid)
  if (syntaxes.length === 0) return notMet({ expected, observed: `by default: ${answerInWords(byDefault)}` })
  const strange = syntaxes.find((syntax) => syntax !== explicitLittleEndian)
  if (strange !== undefined) return notMet({ expected, observed: `by default ${strange}`, at: '(0002,0010)' })
  for (const part of [...partsOf(byDefault), ...partsOf(any), ...partsOf(refused)]) {
    const said = part.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
    const declared = /transfer-syntax="?([\d.]+)"?/i.exec(said ?? '')?.[1]
    const actual = part.dicom?.fileMeta.transferSyntaxUid
    if (declared !== undefined && actual !== undefined && declared !== actual)
      return notMet({
        expected: 'the transfer syntax of the part header in the file',
        observed: `${declared} said, ${actual} in the file`,
        at: '(0002,0010)',
      })
  }
  // What is not supported may be ignored [PS3.18 8.7.7]: the default is lawful in its place.
  const isDefault = instead.length > 0 && instead.every((syntax) => syntax === explicitLittleEndian)
  if (!isDefault && refused.response?.status !== 406 && refused.response?.status !== 400)
    return notMet({ expected, observed: `for Implicit VR Little Endian: ${answerInWords(refused)}`, at: 'status' })
  return met('default, * and 406')
})

/** Article 13: every part is a DICOM Part 10 file. */
export const objectsArePart10Files = check<'A13-03/part-10', Exchange>(
  'A13-03/part-10',
  'objects-are-part-10-files',
  (answer) =>
    eachPart(answer, 'preamble, DICM and file meta information', (part) =>
      part.dicom?.part10 === true ? undefined : 'no Part 10 file',
    ),
)

/** Article 13: every object can be read to its pixel data; the last one of an answer that has no end is judged as A13-05. */
export const objectsParse = check<'A13-03/parses', Exchange>('A13-03/parses', 'objects-parse', (answer) => {
  const endless = answer.facts.multipart?.problems.some((problem) => problem.startsWith('no closing boundary')) === true
  const last = partsOf(answer).length - 1
  return eachPart(answer, 'a data set that can be read', (part, index) =>
    part.dicom?.part10 === true && !(endless && index === last) ? part.dicom.problem : undefined,
  )
})

/** Article 13: the SOP class of every object is the manifest's. */
export const sopClassIsTheManifests = check<'A13-03/sop-class', Exchange, { classes: Record<string, string> }>(
  'A13-03/sop-class',
  'sop-class-is-the-manifests',
  (answer, { classes }) =>
    eachPart(answer, 'the SOP class that the manifest names', (part) => {
      const listed = lookedUp(classes, part.dicom?.attributes['SOPInstanceUID'] ?? '')
      const actual = part.dicom?.attributes['SOPClassUID']
      return listed === undefined || actual === undefined || listed === actual
        ? undefined
        : `${actual}, the manifest says ${listed}`
    }),
)

/** Article 2: SOP Instance and Class UID are the same in header and file meta. */
export const fileMetaAgreesWithTheHeader = check<'A2-06/same-in-file', Exchange>(
  'A2-06/same-in-file',
  'file-meta-agrees-with-the-header',
  (answer) =>
    eachPart(answer, 'the same SOP Instance and Class UID in file meta and data set', (part) => {
      const fileMeta = part.dicom?.fileMeta ?? {}
      const attributes: Readonly<Record<string, string>> = part.dicom?.attributes ?? {}
      if (fileMeta.sopInstanceUid !== attributes.SOPInstanceUID)
        return `instance ${fileMeta.sopInstanceUid ?? 'none'} in file meta, ${attributes.SOPInstanceUID ?? 'none'} in the data set`
      return fileMeta.sopClassUid === attributes.SOPClassUID ? undefined : 'the SOP classes differ'
    }),
)

/** Step 8: the objects are exactly those of the study, series or instance asked for. */
export const objectsAreExactlyThoseRequested = check<
  'ST-08/exact-object',
  Exchange,
  { what: string; instances: string[] }
>('ST-08/exact-object', 'objects-are-exactly-those-requested', (answer, { what, instances }) => {
  const came = partsOf(answer).flatMap(({ dicom }) => dicom?.attributes['SOPInstanceUID'] ?? [])
  const unreadable = partsOf(answer).length - came.length
  const expected = `the ${instances.length} objects of the ${what}, each once`
  if (answer.response?.status !== 200 || partsOf(answer).length === 0)
    return cannotTell(`no objects: ${answerInWords(answer)}`)
  const missing = instances.filter((uid) => !came.includes(uid))
  const extra = came.filter((uid) => !instances.includes(uid))
  const repeated = came.length - new Set(came).size
  if (extra.length === 0 && repeated === 0 && missing.length <= unreadable)
    return unreadable === 0 ? met(`${came.length} objects`) : cannotTell(`${unreadable} parts are no DICOM: see A13-03`)
  return notMet({
    expected,
    observed: `${came.length} objects: ${missing.length} missing, ${extra.length} others, ${repeated} repeated`,
    at: '(0008,0018)',
  })
})

/** Step 8: study and series UID of every object are those of the request. */
export const objectsCarryTheRequestedUids = check<
  'ST-08/uids',
  Exchange,
  { studyInstanceUid: string; seriesInstanceUid?: string; sopInstanceUid?: string }
>('ST-08/uids', 'objects-carry-the-requested-uids', (answer, wanted) =>
  eachPart(answer, 'the UIDs of the request', (part) => {
    const attributes = part.dicom?.attributes ?? {}
    const wrong = (
      [
        ['StudyInstanceUID', wanted.studyInstanceUid],
        ['SeriesInstanceUID', wanted.seriesInstanceUid],
      ] as const
    ).find(([name, uid]) => uid !== undefined && attributes[name] !== undefined && attributes[name] !== uid)
    return wrong === undefined ? undefined : `${wrong[0]} ${attributes[wrong[0]] ?? ''}`
  }),
)

/** Step 3: PatientID is one within the study, and the patient's own where its issuer is one the patient has. */
export const patientIdIsConstant = check<
  'ST-03c/dicom-patient-id',
  Exchange,
  { identifiers: { system: string; value: string }[] }
>('ST-03c/dicom-patient-id', 'patient-id-is-constant', (answer, { identifiers }) => {
  const readable = partsOf(answer).filter((part) => part.dicom?.part10 === true)
  if (readable.length === 0) return cannotTell(`no object that can be read: ${answerInWords(answer)}`)
  const ids = new Set(readable.map((part) => part.dicom?.attributes['PatientID'] ?? ''))
  if (ids.size > 1)
    return notMet({
      expected: 'one PatientID within the study',
      observed: `${ids.size} different ones`,
      at: '(0010,0020)',
    })
  return eachPart(answer, "the patient's identifier where the issuer is the patient's", (part) => {
    const { PatientID: id, IssuerUniversalEntityID: issuer } = part.dicom?.attributes ?? {}
    const own = identifiers.find((identifier) => identifier.system.replace(/^urn:oid:/, '') === issuer)
    return own === undefined || id === undefined || own.value === id
      ? undefined
      : 'a PatientID of another person under a known issuer'
  })
})

/** A retrieval by the URL that study UID and Endpoint build works. */
export const endpointBuildsAWorkingUrl = check<'A10-21/rad-107-url', Exchange, { address: string }>(
  'A10-21/rad-107-url',
  'endpoint-builds-a-working-url',
  (answer, { address }) =>
    answer.response?.status === 200 && partsOf(answer).length > 0
      ? met(answer.request.url)
      : notMet({
          expected: `objects at ${address}/studies/…`,
          observed: answerInWords(answer),
          at: 'Endpoint.address',
        }),
)

/** All objects of the study came from the origin that the option demands. */
function fullRetrieval<C extends ClauseId>(
  clause: C,
  id: string,
  what: string,
): Check<C, Exchange, { origin: string; addresses: string[]; instances: string[] }> {
  return check<C, Exchange, { origin: string; addresses: string[]; instances: string[] }>(
    clause,
    id,
    (answer, { origin, addresses, instances }) => {
      const strange = addresses.find((address) => !URL.canParse(address) || new URL(address).origin !== origin)
      const expected = `the retrieval URLs on ${what} ${origin}, and the whole study from there`
      if (addresses.length === 0)
        return notMet({ expected, observed: 'the manifest names no retrieval URL', at: 'Endpoint.address' })
      if (strange !== undefined) return notMet({ expected, observed: strange, at: 'Endpoint.address' })
      if (new URL(answer.request.url).origin !== origin) return cannotTell(`retrieved from ${answer.request.url}`)
      const came = new Set(partsOf(answer).map((part) => part.dicom?.attributes['SOPInstanceUID']))
      if (answer.response?.status !== 200 || came.size === 0) return cannotTell(`no objects: ${answerInWords(answer)}`)
      return instances.every((uid) => came.has(uid))
        ? met(`${came.size} objects`)
        : cannotTell('not all objects came: see ST-08')
    },
  )
}

export const studyComesThroughTheGateway = fullRetrieval(
  'OA-01/through-gateway',
  'study-comes-through-the-gateway',
  'the gateway',
)
export const studyComesFromTheNationalHost = fullRetrieval(
  'OC-01/national-host',
  'study-comes-from-the-national-host',
  'the national host',
)

/** Option C: retrieval URLs are absolute, https and on the allow list, in the FHIR manifest and in the KOS. */
export const retrievalUrlsAreAbsoluteHttps = check<
  'OC-02/absolute-https',
  { manifest: Exchange; kos: Exchange },
  { addresses: string[]; allowed: string[] }
>('OC-02/absolute-https', 'retrieval-urls-are-absolute-https', ({ kos }, { addresses, allowed }) => {
  const urls = [...addresses, ...kosUrls(kos)].filter((url) => !isPlaceholder(url))
  if (urls.length === 0) return cannotTell('neither manifest names a retrieval URL')
  const origins = allowed.map((url) => new URL(url).origin)
  const wrong = urls.find(
    (url) => !URL.canParse(url) || new URL(url).protocol !== 'https:' || !origins.includes(new URL(url).origin),
  )
  if (wrong === undefined) return met(`${urls.length} URLs`)
  return notMet({
    expected: `absolute https URLs on ${origins.join(' or ')}`,
    observed: wrong,
    at: 'Endpoint.address / (0008,1190)',
  })
})

/** Option C: no placeholder instead of a URL. */
export const noRetrievalUrlIsAPlaceholder = check<
  'OC-02/no-placeholder',
  { manifest: Exchange; kos: Exchange },
  { addresses: string[] }
>('OC-02/no-placeholder', 'no-retrieval-url-is-a-placeholder', ({ kos }, { addresses }) => {
  const urls = [...addresses, ...kosUrls(kos)]
  const placeholder = urls.find(isPlaceholder)
  if (placeholder !== undefined)
    return notMet({ expected: 'real retrieval URLs', observed: placeholder, at: 'Endpoint.address / (0008,1190)' })
  return urls.length === 0 ? cannotTell('neither manifest names a retrieval URL') : met(`${urls.length} URLs`)
})

function kosUrls(kos: Exchange): readonly string[] {
  return (kos.facts.dicom?.kos?.studies ?? []).flatMap((study) =>
    study.series.flatMap((series) => series.retrieveUrl ?? []),
  )
}
