import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { JsonObject } from './json-body.ts'
import { answerInWords, at, objectsOf, textOf } from './json-body.ts'
import { entryName, kindOf, studyUidOf, uniqueIdOf } from './list-entry.ts'
import { carries } from './patient-search.ts'
import type { Searchset } from './searchset.ts'
import { appliedParameters, searchsetOf } from './searchset.ts'

export type Pages = readonly Exchange[]

/** `kind uniqueId` of a document, `study uid` of a study record: how they are named in params. */
export function keyOf(entry: JsonObject): string {
  if (entry['resourceType'] === 'ImagingStudy') return `study ${studyUidOf(entry) ?? '(no Study Instance UID)'}`
  return `${kindOf(entry)} ${uniqueIdOf(entry) ?? '(no masterIdentifier)'}`
}

/** Matches of all pages; undefined as soon as one page is no searchset. */
export function allMatches(pages: Pages): readonly JsonObject[] | undefined {
  const lists = pages.map((page) => searchsetOf(page))
  return lists.every((list): list is Searchset => list !== undefined)
    ? lists.flatMap((list) => list.matches)
    : undefined
}

/** Step 6: the answer is a searchset Bundle that arrives whole. */
export const listIsASearchset = check<'ST-06/searchset', Pages>(
  'ST-06/searchset',
  'list-is-a-searchset',
  (pages) => {
    const expected = '200 with a whole searchset Bundle of DocumentReference'
    for (const page of pages) {
      const list = searchsetOf(page)
      if (list === undefined || page.response?.body.end !== 'complete')
        return notMet({ expected, observed: answerInWords(page) })
      if (list.broken > 0)
        return notMet({ expected, observed: `${list.broken} entries without a resource`, at: 'Bundle.entry' })
      const other = list.matches.find((match) => match['resourceType'] !== 'DocumentReference')
      if (other !== undefined)
        return notMet({ expected, observed: `a match of type ${textOf(other['resourceType']) ?? 'none'}` })
    }
    const count = allMatches(pages)?.length ?? 0
    return count === 0 ? cannotTell('the list has no entry') : met(`${pages.length} pages, ${count} entries`)
  },
  { cutBodies: true },
)

/** Step 6: every entry is of the confirmed patient. */
export const listHoldsOnlyThePatient = check<
  'ST-06/searchset',
  { pages: Pages; patient: Exchange },
  { identifiers: { system: string; value: string }[] }
>('ST-06/searchset', 'list-holds-only-the-patient', ({ pages, patient }, { identifiers }) => {
  const expected = 'every entry has the confirmed patient as subject'
  const entries = allMatches(pages)
  if (entries === undefined || entries.length === 0)
    return notMet({ expected, observed: 'no entry of this patient', at: 'Bundle.entry' })
  const ids = (searchsetOf(patient)?.matches ?? [])
    .filter((match) => identifiers.some((identifier) => carries(match, identifier)))
    .flatMap((match) => textOf(match['id']) ?? [])
  const strange = entries.find((entry) => !isAbout(entry, identifiers, ids))
  if (strange === undefined) return met(`${entries.length} entries`)
  return notMet({
    expected,
    observed: `${entryName(strange)} has another subject or none`,
    at: 'DocumentReference.subject',
    fix: 'Select by the confirmed patient before anything else.',
  })
})

function isAbout(
  entry: JsonObject,
  identifiers: readonly { system: string; value: string }[],
  ids: readonly string[],
): boolean {
  const identifier = at(entry, 'subject', 'identifier')
  const reference = textOf(at(entry, 'subject', 'reference'))
  const named = identifier === undefined ? undefined : { identifier: [identifier] }
  if (named !== undefined && !identifiers.some((one) => carries(named, one))) return false
  if (reference !== undefined && !reference.startsWith('#') && ids.length > 0)
    return ids.some((id) => reference === `Patient/${id}` || reference.endsWith(`/Patient/${id}`))
  if (reference?.startsWith('#') === true)
    return objectsOf(entry['contained']).some((patient) => identifiers.some((one) => carries(patient, one)))
  return named !== undefined
}

/** Step 6: where a total is given, it is the number of matches on all pages. */
export const totalIsTheNumberOfMatches = check<'ST-06/searchset', Pages>(
  'ST-06/searchset',
  'total-is-the-number-of-matches',
  (pages) => {
    const count = allMatches(pages)?.length ?? 0
    if (count === 0) return cannotTell('the list has no entry')
    const totals = pages.flatMap((page) => searchsetOf(page)?.total ?? [])
    const wrong = totals.find((total) => total !== count)
    if (wrong !== undefined)
      return notMet({
        expected: `total ${count}, as many as all pages hold`,
        observed: `total ${wrong}`,
        at: 'Bundle.total',
      })
    return met(totals.length === 0 ? 'no total given, which is lawful' : `total ${count}`)
  },
)

/** Step 6: the document types that the target claims are in the list of a patient who has them. */
export const claimedTypesAreServed = check<'ST-06/searchset', Pages, { types: string[] }>(
  'ST-06/searchset',
  'claimed-types-are-served',
  (pages, { types }) => {
    const seen = new Set(
      (allMatches(pages) ?? []).flatMap((entry) =>
        objectsOf(at(entry, 'type', 'coding')).flatMap((coding) => textOf(coding['code']) ?? []),
      ),
    )
    const missing = types.filter((type) => !seen.has(type))
    if (missing.length === 0) return met(types.join(', '))
    return notMet({
      expected: `entries of type ${types.join(' and ')}`,
      observed: `none of type ${missing.join(', ')}`,
      at: 'DocumentReference.type',
    })
  },
)

/** Step 6: an empty list is 200 with a searchset without entries. */
export const emptyListIsAnEmptySearchset = check<'ST-06/searchset', Exchange>(
  'ST-06/searchset',
  'empty-list-is-an-empty-searchset',
  (answer) => {
    const list = searchsetOf(answer)
    const expected = '200 with a searchset of no entry'
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    if (list.matches.length > 0)
      return notMet({ expected, observed: `${list.matches.length} entries`, at: 'Bundle.entry' })
    return met('200, no entry')
  },
)

/** The documents of all pages are exactly those expected. */
export function compare(
  pages: Pages,
  expected: readonly string[],
  what: string,
  either: readonly string[] = [],
): Judgement {
  const entries = allMatches(pages)
  const last = pages.at(-1)
  if (entries === undefined || last === undefined)
    return notMet({ expected: what, observed: last === undefined ? 'no answer' : answerInWords(last) })
  const found = new Set(entries.map((entry) => keyOf(entry)))
  const missing = expected.filter((key) => !found.has(key))
  const extra = [...found].filter((key) => !expected.includes(key) && !either.includes(key))
  if (missing.length === 0 && extra.length === 0) return met(`${expected.length} documents`)
  const some = (keys: readonly string[]): string => keys.slice(0, 3).join(', ') + (keys.length > 3 ? ', …' : '')
  return notMet({
    expected: `${what}: exactly ${expected.length} documents`,
    observed: [
      ...(missing.length > 0 ? [`${missing.length} missing (${some(missing)})`] : []),
      ...(extra.length > 0 ? [`${extra.length} too many (${some(extra)})`] : []),
    ].join('; '),
    at: 'Bundle.entry',
  })
}

/** Article 10: patient and status alone give all current documents. */
export const listHoldsAllCurrentDocuments = check<
  'A10-04/all-current',
  Pages,
  {
    documents: string[]
    /** Judged as ST-08a. */
    older: string[]
    /** Of the patient: an entry of somebody else is judged as ST-06. */
    identifiers: { system: string; value: string }[]
  }
>('A10-04/all-current', 'list-holds-all-current-documents', (pages, { documents, older, identifiers }) => {
  const entries = allMatches(pages)
  if (entries === undefined) return cannotTell('the list is no searchset: see ST-06')
  const foreign = entries.filter((entry) => {
    const identifier = at(entry, 'subject', 'identifier')
    return identifier !== undefined && !identifiers.some((one) => carries({ identifier: [identifier] }, one))
  })
  return compare(pages, documents, 'all current reports and manifests', [...older, ...foreign.map(keyOf)])
})

/** The pages hold as many documents as their total says: nothing was lost between them. */
export function areAllHere(pages: Pages): boolean {
  const entries = allMatches(pages)
  const [first] = pages
  const total = first === undefined ? undefined : searchsetOf(first)?.total
  return entries !== undefined && total !== undefined && new Set(entries.map(keyOf)).size >= total
}

/** Use case 1: pages lose nothing, repeat nothing and end; what the country does not count either is judged as A10-04. */
export const pagesAreCompleteWithoutDuplicates = check<'UC-07/paging', Pages, { documents: string[] }>(
  'UC-07/paging',
  'pages-are-complete-without-duplicates',
  (pages, { documents }) => {
    const expected = `${documents.length} documents over all pages, each once`
    const entries = allMatches(pages)
    const last = pages.at(-1)
    const [first] = pages
    if (first === undefined || last === undefined) return cannotTell('no page')
    if (entries === undefined)
      return searchsetOf(first) === undefined
        ? cannotTell('the list is no searchset: see ST-06')
        : notMet({ expected, observed: `page ${pages.length}: ${answerInWords(last)}`, at: 'Bundle.link[next]' })
    const keys = entries.map((entry) => keyOf(entry))
    if (keys.length === 0 && areAllHere(pages)) return cannotTell('the list is empty: see A10-04')
    const missing = areAllHere(pages) ? [] : documents.filter((key) => !keys.includes(key))
    const repeated = keys.length - new Set(keys).size
    const open = searchsetOf(last)?.next !== undefined
    if (missing.length === 0 && repeated === 0 && !open) return met(`${pages.length} pages, ${keys.length} documents`)
    return notMet({
      expected,
      observed: `${keys.length} entries on ${pages.length} pages, ${missing.length} lost, ${repeated} repeated${open ? ', and the pages do not end' : ''}`,
      at: 'Bundle.link[next]',
    })
  },
)

/** Use case 1: the next page is where the list is, for the bearer goes nowhere else. */
export const pagesStayOnTheirHost = check<'UC-07/paging', Exchange>(
  'UC-07/paging',
  'pages-stay-on-their-host',
  (page) => {
    const next = searchsetOf(page)?.next
    if (next === undefined) return cannotTell('the list is one page')
    const { origin } = new URL(page.request.url)
    return URL.canParse(next, page.request.url) && new URL(next, page.request.url).origin === origin
      ? met(next)
      : notMet({
          expected: `a next link on ${origin}`,
          observed: next,
          at: 'Bundle.link[next]',
          fix: 'Build page links from the base URL by which the list was asked for.',
        })
  },
)

/** Step 5: GET and POST `_search` with the same parameters give the same list. */
export const postGivesTheSameAsGet = check<'ST-05/get-and-post', { get: Pages; post: Exchange }>(
  'ST-05/get-and-post',
  'post-gives-the-same-as-get',
  ({ get, post }) => {
    const byGet = allMatches(get)
    const byPost = searchsetOf(post)
    if (byGet === undefined || byGet.length === 0) return cannotTell('no list by GET to compare with')
    const expected = `POST _search gives the ${byGet.length} entries that GET gives`
    if (byPost === undefined) return notMet({ expected, observed: answerInWords(post) })
    const keys = new Set(byGet.map((entry) => keyOf(entry)))
    const posted = byPost.matches.map((entry) => keyOf(entry))
    const paged = byPost.next !== undefined
    const extra = posted.filter((key) => !keys.has(key))
    if (extra.length === 0 && (paged ? posted.length > 0 : new Set(posted).size === keys.size))
      return met(`${posted.length} entries`)
    return notMet({
      expected,
      observed: `${posted.length} entries, ${extra.length} of them others`,
      at: 'Bundle.entry',
    })
  },
)

/** Step 5: the self link names the parameters that were applied, and no other. */
export const selfLinkNamesOnlyAppliedParameters = check<
  'ST-05e/self-link',
  Exchange,
  { unknown: string; known: string }
>('ST-05e/self-link', 'self-link-names-only-applied-parameters', (answer, { unknown, known }) => {
  const list = searchsetOf(answer)
  const expected = `a self link with ${known} and without the unknown parameter ${unknown}`
  if (list === undefined) {
    if (answer.response?.status === 400) return met('400: the unknown parameter is refused, nothing is widened')
    return cannotTell(`no searchset: ${answerInWords(answer)}`)
  }
  const applied = appliedParameters(list)
  if (applied === undefined) return notOffered('the searchset has no self link')
  if (applied.has(unknown))
    return notMet({
      expected,
      observed: `the self link claims ${unknown}`,
      at: "Bundle.link.where(relation='self').url",
      fix: 'Write only the parameters into the self link that selected the entries.',
    })
  const patient = [known, 'patient', 'patient.identifier', 'subject', 'subject:identifier'].some((name) =>
    applied.has(name),
  )
  if (!patient)
    return notMet({ expected, observed: `self link ${list.self ?? ''}`, at: "Bundle.link.where(relation='self').url" })
  return met('applied parameters only')
})
