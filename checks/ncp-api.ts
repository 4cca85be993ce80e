import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches, compare, keyOf } from './document-list.ts'
import { documentIsTheOneRequested } from './document.ts'
import type { EntryParams } from './document.ts'
import { answerInWords, singleObject, textOf } from './json-body.ts'
import { attachmentOf, entryName } from './list-entry.ts'
import { searchsetOf } from './searchset.ts'

/** White space between its letters is lawful [FHIR R4 base64Binary]; no group is repeated, because documents are large. */
function isBase64(text: string): boolean {
  const letters = text.replaceAll(/\s+/g, '')
  return letters !== '' && letters.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(letters)
}

/** NCPeH API: each entry has its document inline, as base64, or a URL. */
export const entriesGiveTheirDocuments = check<'NCP-01/inline-or-url', Pages>(
  'NCP-01/inline-or-url',
  'entries-give-their-documents',
  (pages) => {
    const entries = allMatches(pages)
    if (entries === undefined || entries.length === 0) return cannotTell('the list has no entry: see ST-06')
    for (const entry of entries) {
      const attachment = attachmentOf(entry)
      const [url, data] = [textOf(attachment?.['url']), textOf(attachment?.['data'])]
      if (url === undefined && (data === undefined || !isBase64(data)))
        return notMet({
          expected: 'attachment.data in base64, or attachment.url',
          observed: `${entryName(entry)} has ${data === undefined ? 'neither' : 'data that are no base64'}`,
          at: 'DocumentReference.content.attachment',
        })
    }
    return met(`${entries.length} entries`)
  },
)

/** NCPeH API: the inline document is the one that its entry names. */
export const inlineIsTheDocument = check<'NCP-01/inline-is-the-document', Exchange, EntryParams>(
  'NCP-01/inline-is-the-document',
  'inline-is-the-document',
  (answer, params) => documentIsTheOneRequested.judge(answer, params),
)

/** NCPeH API: the patient has what identifies a person. */
export const patientIsMinimal = check<'NCP-02/minimal-patient', Exchange>(
  'NCP-02/minimal-patient',
  'patient-is-minimal',
  (answer) => {
    const [patient] = searchsetOf(answer)?.matches ?? []
    if (patient === undefined) return cannotTell(`no patient: ${answerInWords(answer)}`)
    const missing = ['identifier', 'name', 'birthDate', 'gender'].filter((name) => patient[name] === undefined)
    return missing.length === 0
      ? met()
      : notMet({
          expected: 'identifier, name, birthDate, gender',
          observed: `without ${missing.join(', ')}`,
          at: 'Patient',
        })
  },
)

/** NCPeH API: category selects by the type of the study. */
export const categorySelectsTheStudyType = check<
  'NCP-03/category-selects',
  { pages: Pages; everything: Pages },
  { filter: string; documents: string[] }
>('NCP-03/category-selects', 'category-selects-the-study-type', ({ pages, everything }, { filter, documents }) => {
  const listed = new Set((allMatches(everything) ?? []).map(keyOf))
  const expected = documents.filter((key) => listed.has(key))
  if (expected.length === 0) return cannotTell('without a filter the target lists nothing of this type')
  const found = allMatches(pages)
  if (found !== undefined && found.length === 0)
    return notOffered(`${filter} selects nothing: entries carry no study type`)
  return compare(pages, expected, filter)
})

/** Types of studies joined by a comma select what each of them selects alone [FHIR R4 search, NCPeH API]. */
export const categoryCommaMeansOr = check<
  'ST-05b/ncp-category',
  { pages: Pages; one: Pages; other: Pages },
  { filter: string }
>('ST-05b/ncp-category', 'category-comma-means-or', ({ pages, one: first, other }, { filter }) => {
  const selected = [first, other].map((one) => (allMatches(one) ?? []).map(keyOf))
  if (selected.some((keys) => keys.length === 0)) return cannotTell('a type of study alone selects nothing')
  return compare(pages, [...new Set(selected.flat())], filter)
})

/** NCPeH API: a resource type that is not served is 404. */
export const unknownTypeIsNotFound = check<'NCP-04/unknown-type', Exchange>(
  'NCP-04/unknown-type',
  'unknown-type-is-not-found',
  (answer) =>
    answer.response?.status === 404
      ? met()
      : notMet({ expected: '404', observed: answerInWords(answer), at: 'status' }),
)

/** NCPeH API, SEARCH AND GET: where a document is, by its type. */
export const documentsAreInTheirPlace = check<'NCP-05/place-by-type', Pages>(
  'NCP-05/place-by-type',
  'documents-are-in-their-place',
  (pages) => {
    const attachments = (allMatches(pages) ?? []).flatMap((entry) => singleObject(attachmentOf(entry)))
    const placed = attachments.flatMap(({ url, contentType }) => {
      const [place, type] = [textOf(url), textOf(contentType)]
      return place === undefined || type === undefined ? [] : [{ place, type }]
    })
    const expected = 'Bundle/id for application/fhir+json, Binary/id for anything else'
    const wrong = placed.find(({ place, type }) => {
      const wanted = type.startsWith('application/fhir') ? 'Bundle' : 'Binary'
      return !new RegExp(`(^|/)${wanted}/[^/]+$`).test(place)
    })
    if (placed.length === 0) return notOffered('no document of the list is at a URL')
    return wrong === undefined
      ? met(`${placed.length} documents`)
      : notMet({
          expected,
          observed: `${wrong.type} at ${wrong.place}`,
          at: 'DocumentReference.content.attachment.url',
        })
  },
)
