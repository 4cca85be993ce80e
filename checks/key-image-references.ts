import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentOf, manifestSeries } from './document-bundle.ts'
import { elementPath } from './element-path.ts'
import { judgeDocument, objectsAt } from './judge-document.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, textOf } from './json-body.ts'
import { bare } from './list-entry.ts'

const identifiers = elementPath(
  "DocumentReference.where(category.coding.exists(code='55113-5')).identifier | Media.identifier",
)
const uidSystems = ['urn:ietf:rfc:3986', 'urn:dicom:uid']

/** DICOM UIDs that the key images of a report name, in both forms, without prefix. */
export const keyImageUids = (bundle: JsonObject): readonly string[] =>
  objectsAt(identifiers, bundle).flatMap(({ system, value }) => {
    const uid = bare(textOf(value) ?? '')
    return uidSystems.includes(textOf(system) ?? '') && /^[0-2](\.\d+)+$/.test(uid) ? [uid] : []
  })

/** Article 10: what a key image names is an instance of the manifest, or its series or study. */
export const keyImagesAreOfTheManifest = check<
  'A10-11/key-image-entries-resolve',
  { report: Exchange; manifest: Exchange },
  { studyInstanceUid: string }
>('A10-11/key-image-entries-resolve', 'key-images-are-of-the-manifest', ({ report, manifest }, { studyInstanceUid }) =>
  judgeDocument(report, (bundle) => {
    const listed = documentOf(manifest)
    const uids = keyImageUids(bundle)
    if (listed === undefined) return cannotTell(`no manifest: ${answerInWords(manifest)}`)
    if (uids.length === 0) return cannotTell('the report has no key image that names a DICOM UID')
    const known = manifestSeries(listed).flatMap(({ seriesInstanceUid, instances }) => [
      seriesInstanceUid,
      ...instances.map(({ sopInstanceUid }) => sopInstanceUid),
    ])
    const others = uids.filter((uid) => uid !== studyInstanceUid && !known.includes(uid))
    return others.length === 0
      ? met(uids.join(', '))
      : notMet({
          expected: 'SOP Instance UIDs of the manifest',
          observed: others.join(', '),
          at: 'DocumentReference.identifier',
        })
  }),
)

/** Article 10: a key image comes by WADO-RS; `neighbour` is another instance of its series, asked for in the same way. */
export const keyImageComesByWado = check<
  'A10-11/wado-reference-retrievable',
  { keyImage: Exchange; neighbour: Exchange },
  { sopInstanceUid: string }
>('A10-11/wado-reference-retrievable', 'key-image-comes-by-wado', ({ keyImage, neighbour }, { sopInstanceUid }) => {
  if (neighbour.response?.status !== 200)
    return cannotTell(`no instance of the series comes: ${answerInWords(neighbour)}`)
  if (keyImage.response?.status !== 200)
    return notMet({ expected: `the instance ${sopInstanceUid}`, observed: answerInWords(keyImage) })
  const came = (keyImage.facts.multipart?.parts ?? []).map(({ dicom }) => dicom?.attributes['SOPInstanceUID'])
  return came.includes(sopInstanceUid)
    ? met(sopInstanceUid)
    : cannotTell('another answer than the instance: see the clauses of WADO-RS')
})

const inSections = elementPath('Composition.section.entry.reference')
const results = elementPath('DiagnosticReport.result.reference')
const media = elementPath('DiagnosticReport.media.link.reference')
const kinds = /(^|\/)(Observation|Media)\/|^urn:/

/** Article 10: DiagnosticReport and the sections of the Composition refer to the same findings and Media. */
export const sectionsAndReportAgree = check<'A10-11/section-dr-finding-agree', Exchange>(
  'A10-11/section-dr-finding-agree',
  'sections-and-report-agree',
  (answer) =>
    judgeDocument(answer, (bundle) => {
      const texts = (values: readonly unknown[]): string[] =>
        values.filter((value): value is string => typeof value === 'string' && kinds.test(value))
      const sections = texts(inSections(bundle))
      const reported = texts([...results(bundle), ...media(bundle)])
      if (reported.length === 0) return cannotTell('DiagnosticReport has neither result nor media')
      const named = new Set(namesOf(bundle))
      const problems = [
        ...reported.filter((one) => !sections.includes(one)).map((one) => `${one} in DiagnosticReport alone`),
        ...sections
          .filter((one) => named.has(one) && !reported.includes(one))
          .map((one) => `${one} in the Composition alone`),
      ]
      return problems.length === 0
        ? met(`${String(reported.length)} findings`)
        : notMet({
            expected: 'the same findings in the sections and in DiagnosticReport',
            observed: problems.join('; '),
            at: 'DiagnosticReport.result',
          })
    }),
)

const entries = elementPath('Bundle.entry')
/** How references name the imaging findings and Media of a document. */
const namesOf = (bundle: JsonObject): readonly string[] =>
  objectsAt(entries, bundle).flatMap(({ fullUrl, resource }) => {
    const text = JSON.stringify(resource ?? {})
    const found = /"resourceType":"Media"/.test(text) || /ObservationFindingEuImaging|"imaging"/.test(text)
    const id = /"id":"([^"]+)"/.exec(text)?.[1] ?? ''
    const type = /"resourceType":"(Media|Observation)"/.exec(text)?.[1]
    return found && type !== undefined ? [textOf(fullUrl) ?? '', `${type}/${id}`] : []
  })
