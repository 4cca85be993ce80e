import type { Exchange } from '../harness/exchange/exchange.ts'
import { lookedUp } from '../harness/exchange/looked-up.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { alignedStatuses } from './aligned-statuses.ts'
import { documentOf, resourcesOf } from './document-bundle.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, mediaTypeOf, objectsOf, textOf } from './json-body.ts'
import { bare } from './list-entry.ts'

/** The list entry that a document was retrieved by, as the list said it. */
export interface EntryParams {
  entry: string
  uniqueId: string
  contentType: string
}

/** Identifier that a document says of itself, without prefix. */
export function documentIdentifierOf(answer: Exchange): string | undefined {
  const written =
    answer.facts.dicom?.attributes['SOPInstanceUID'] ?? textOf(at(documentOf(answer), 'identifier', 'value'))
  return written === undefined ? undefined : bare(written)
}

/** Article 10, other 2: the URL of the attachment gives a document. */
export const attachmentUrlResolves = check<'A10-21/url-resolves', Exchange, EntryParams>(
  'A10-21/url-resolves',
  'attachment-url-resolves',
  (answer, { entry }) =>
    answer.response?.status === 200 && answer.response.body.sizeBytes > 0
      ? met(answerInWords(answer))
      : notMet({
          expected: `200 with the document of ${entry}`,
          observed: answerInWords(answer),
          at: 'DocumentReference.content.attachment.url',
        }),
)

/** Step 8: the document that comes is the one that the entry names. */
export const documentIsTheOneRequested = check<'ST-08/exact-object', Exchange, EntryParams>(
  'ST-08/exact-object',
  'document-is-the-one-requested',
  (answer, { entry, uniqueId }) => {
    const found = documentIdentifierOf(answer)
    if (answer.response?.status !== 200 || answer.response.body.end !== 'complete')
      return notMet({ expected: `the whole document of ${entry}`, observed: answerInWords(answer) })
    if (found === bare(uniqueId)) return met(found)
    return notMet({
      expected: `the document ${bare(uniqueId)} of ${entry}`,
      observed: found === undefined ? `${answerInWords(answer)}, without an identifier` : `the document ${found}`,
      at: 'Bundle.identifier or (0008,0018)',
    })
  },
  { cutBodies: true },
)

function sameType(answer: Exchange, { entry, contentType }: EntryParams): Judgement {
  const actual = mediaTypeOf(answer)
  const wanted = contentType.split(';')[0]?.trim().toLowerCase()
  if (answer.response?.status !== 200) return cannotTell(`no document: ${answerInWords(answer)}`)
  if (actual === wanted) return met(actual)
  return notMet({
    expected: `Content-Type ${contentType}, as ${entry} says`,
    observed: actual ?? 'none',
    at: 'Content-Type',
  })
}

/** Step 8: the answer's content type is the attachment's. */
export const contentTypeIsTheAttachments = check<'ST-08/content-type', Exchange, EntryParams>(
  'ST-08/content-type',
  'content-type-is-the-attachments',
  sameType,
)

/** Article 10, other 3: the content is of the type that the entry and the header say. */
export const contentIsOfItsType = check<'A10-22/format-true', Exchange, EntryParams>(
  'A10-22/format-true',
  'content-is-of-its-type',
  (answer, params) => {
    const byHeader = sameType(answer, params)
    if (byHeader.is !== 'met') return byHeader
    const isDicom = answer.facts.dicom?.part10 === true
    const broken = answer.facts.dicom?.problem
    if (isDicom && broken !== undefined)
      return notMet({ expected: 'a DICOM object that can be read to its end', observed: broken })
    const isBundle = documentOf(answer) !== undefined
    const wanted = params.contentType.startsWith('application/dicom')
    if (wanted ? isDicom : isBundle) return met(params.contentType)
    return notMet({
      expected: `content of type ${params.contentType}`,
      observed: isDicom
        ? 'a DICOM object'
        : isBundle
          ? 'a FHIR Bundle'
          : `${answerInWords(answer)}, neither a FHIR Bundle nor DICOM`,
    })
  },
)

/** Article 8: the coded status says that a preliminary report is preliminary, in both places alike. */
export const reportStatusIsAligned = check<'A8-01/status-aligned', Exchange, { preliminary: boolean }>(
  'A8-01/status-aligned',
  'report-status-is-aligned',
  (answer, { preliminary }) => {
    const bundle = documentOf(answer)
    const [report] = bundle === undefined ? [] : resourcesOf(bundle, 'DiagnosticReport')
    const [composition] = bundle === undefined ? [] : resourcesOf(bundle, 'Composition')
    const status = textOf(report?.['status'])
    const written = textOf(composition?.['status'])
    if (status === undefined) return cannotTell('the document holds no DiagnosticReport with a status')
    const isPreliminary = ['registered', 'partial', 'preliminary'].includes(status)
    if (isPreliminary !== preliminary)
      return notMet({
        expected: preliminary ? 'a status of a preliminary report' : 'no preliminary status',
        observed: status,
        at: 'DiagnosticReport.status',
      })
    if (written === undefined || lookedUp(alignedStatuses, status)?.includes(written) === true)
      return met(`${status} / ${written ?? 'no Composition'}`)
    return notMet({
      expected: `Composition.status ${(lookedUp(alignedStatuses, status) ?? ['a known status']).join(' or ')} beside DiagnosticReport.status ${status}`,
      observed: written,
      at: 'Composition.status',
    })
  },
)

/** Step 3: identifiers and demographics of patient search, report and manifest do not contradict each other. */
export const demographicsDoNotContradict = check<
  'ST-03c/demographics-agree',
  { patient: Exchange; documents: readonly Exchange[] }
>('ST-03c/demographics-agree', 'demographics-do-not-contradict', ({ patient, documents }) => {
  const confirmed = objectsOf(at(documentOf(patient), 'entry'))
    .map((entry) => entry['resource'] as JsonObject | undefined)
    .find((resource) => resource?.['resourceType'] === 'Patient')
  if (confirmed === undefined) return cannotTell('no confirmed patient to compare with')
  let compared = 0
  for (const document of documents) {
    const bundle = documentOf(document)
    for (const other of bundle === undefined ? [] : resourcesOf(bundle, 'Patient')) {
      compared += 1
      const difference = contradiction(confirmed, other)
      if (difference !== undefined)
        return notMet({
          expected: `the confirmed patient in ${document.request.url}`,
          observed: difference,
          at: 'Patient',
        })
    }
  }
  return compared === 0 ? cannotTell('no document holds a Patient') : met(`${compared} documents`)
})

function contradiction(one: JsonObject, other: JsonObject): string | undefined {
  for (const name of ['birthDate', 'gender']) {
    const [a, b] = [textOf(one[name]), textOf(other[name])]
    if (a !== undefined && b !== undefined && a !== b) return `${name} differs`
  }
  const families = (patient: JsonObject): readonly string[] =>
    objectsOf(patient['name']).flatMap((name) => textOf(name['family'])?.normalize('NFC') ?? [])
  if (
    families(one).length > 0 &&
    families(other).length > 0 &&
    !families(one).some((family) => families(other).includes(family))
  )
    return 'the family name differs'
  const identifiers = (patient: JsonObject): ReadonlyMap<string, string> =>
    new Map(
      objectsOf(patient['identifier']).map((identifier) => [
        bare(textOf(identifier['system']) ?? ''),
        textOf(identifier['value']) ?? '',
      ]),
    )
  for (const [system, value] of identifiers(other)) {
    const known = identifiers(one).get(system)
    if (known !== undefined && known !== value) return `the identifier of ${system} differs`
  }
  return undefined
}
