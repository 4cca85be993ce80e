import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import { documentOf, manifestSeries } from './document-bundle.ts'
import { documentIdentifierOf } from './document.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import { answerInWords, textOf } from './json-body.ts'

/** Keys of the entries of a list that have a status; undefined when the list cannot be read. */
function keysWith(pages: Pages, status: 'current' | 'superseded'): readonly string[] | undefined {
  return allMatches(pages)
    ?.filter((entry) => entry['status'] === status)
    .map((entry) => keyOf(entry))
}

const gone = (status: number | undefined): boolean => status === 404 || status === 410

/** Step 8: the URL of an older list gives the older version marked superseded, nothing any more, or the newer one. */
export const olderVersionIsServedAsSuch = check<
  'ST-08c/v3-published-after-list',
  { retrieved: Exchange; current: Pages; superseded: Pages },
  { older: { key: string; uniqueId: string }; newer: string[] }
>('ST-08c/v3-published-after-list', 'older-version-is-served-as-such', (evidence, { older, newer }) => {
  const { retrieved, current, superseded } = evidence
  const expected = `${older.uniqueId} marked superseded, 410 (or 404), or the newer version`
  const status = retrieved.response?.status
  if (gone(status)) return met(answerInWords(retrieved))
  const came = documentIdentifierOf(retrieved)
  const at = 'DocumentReference.content.attachment.url of the list before'
  if (status !== 200 || came === undefined) return notMet({ expected, observed: answerInWords(retrieved), at })
  if (newer.includes(came)) return met(`the newer version ${came}`)
  if (came !== older.uniqueId) return notMet({ expected, observed: `the document ${came}`, at })
  const [shown, kept] = [keysWith(current, 'current'), allMatches(superseded)]
  if (shown === undefined || shown.includes(older.key))
    return cannotTell('the older version is listed as current, or there is no list: see ST-08c/never-v2-current')
  const entry = kept?.find((one) => keyOf(one) === older.key)
  if (entry !== undefined && entry['status'] !== 'superseded')
    return notMet({ expected, observed: 'its entry is not superseded', at: 'DocumentReference.status' })
  return met(entry === undefined ? 'the older version, listed no more' : 'the older version, whose entry is superseded')
})

/** Step 8: once a newer version is current, the older one is not. */
export const olderVersionIsNeverCurrent = check<'ST-08c/never-v2-current', Pages, { older: string; newer: string[] }>(
  'ST-08c/never-v2-current',
  'older-version-is-never-current',
  (current, { older, newer }) => {
    const keys = keysWith(current, 'current')
    if (keys === undefined) return cannotTell('the list is no searchset: see ST-06')
    const expected = `${newer.join(', ') || 'the newer version'} current, and ${older} not`
    const missing = newer.length === 0 || !newer.some((key) => keys.includes(key))
    if (!missing && !keys.includes(older)) return met(newer.join(', '))
    const observed = missing ? 'no newer version is current' : `${older} is current beside it`
    return notMet({ expected, observed, at: 'DocumentReference.status' })
  },
)

/** Step 8, studies: a grown study has a new manifest in each encoding that it had, and the older ones are not current. */
export const newerManifestsReplaceTheOlder = check<
  'ST-08b/add-series-after-first',
  Pages,
  { older: string[]; newer: string[] }
>('ST-08b/add-series-after-first', 'newer-manifests-replace-the-older', (current, { older, newer }) => {
  const keys = keysWith(current, 'current')
  if (keys === undefined) return cannotTell('the list is no searchset: see ST-06')
  const encodings = older.map((key) => key.split(' ')[0] ?? '')
  const missing = encodings.filter((encoding) => !newer.some((key) => key.startsWith(`${encoding} `)))
  const stale = older.filter((key) => keys.includes(key))
  if (missing.length === 0 && stale.length === 0) return met(newer.join(', '))
  return notMet({
    expected: `a new ${encodings.join(' and a new ')} of the grown study, none of the older ones current`,
    observed: [
      ...(missing.length === 0 ? [] : [`no new ${missing.join(', ')}`]),
      ...stale.map((key) => `${key} is current`),
    ].join('; '),
    at: 'DocumentReference.status',
    fix: 'Publish the manifest anew when the study changes, and deprecate the one before in the same step.',
  })
})

/** Step 8, studies: whatever the manifest lists can be had; what the store holds beyond it is said, never held against it. */
export const everyListedInstanceIsRetrievable = check<
  'ST-08b/every-listed-instance-retrievable',
  { manifest: Exchange; objects: Exchange }
>(
  'ST-08b/every-listed-instance-retrievable',
  'every-listed-instance-is-retrievable',
  ({ manifest, objects }) => {
    const bundle = documentOf(manifest)
    const listed = (bundle === undefined ? [] : manifestSeries(bundle)).flatMap(({ instances }) =>
      instances.flatMap(({ sopInstanceUid }) => sopInstanceUid ?? []),
    )
    if (listed.length === 0) return cannotTell('the manifest lists no instance: see A2-06')
    const parts = objects.facts.multipart?.parts ?? []
    const came = parts.flatMap(({ dicom }) => dicom?.attributes['SOPInstanceUID'] ?? [])
    if (came.length === 0) return cannotTell(`no objects: ${answerInWords(objects)}; see A13-05`)
    if (came.length < parts.length) return cannotTell('an object that came cannot be read: see A13-03')
    const missing = listed.filter((uid) => !came.includes(uid))
    const beyond = came.filter((uid) => !listed.includes(uid)).length
    const more = beyond === 0 ? '' : `; ${beyond} beyond the list, which is lawful`
    if (missing.length === 0) return met(`${listed.length} listed and retrieved${more}`)
    return notMet({
      expected: `each of the ${listed.length} instances that the manifest lists`,
      observed: `${missing.length} did not come, the first is ${missing[0] ?? ''}${more}`,
      at: '(0008,0018)',
    })
  },
  { cutBodies: true },
)

/** A deprecated document is not current, in whatever list it appears [MHD: availabilityStatus Deprecated is superseded]. */
export const deprecatedDocumentIsNotCurrent = check<
  'CHANGE-01/deprecated-not-current',
  { current: Pages; superseded: Pages },
  { document: string }
>('CHANGE-01/deprecated-not-current', 'deprecated-document-is-not-current', ({ current, superseded }, { document }) => {
  const byDefault = allMatches(current)
  if (byDefault === undefined) return cannotTell('the list is no searchset: see ST-06')
  const listed = [...byDefault, ...(allMatches(superseded) ?? [])].filter((entry) => keyOf(entry) === document)
  if (!listed.some((entry) => entry['status'] !== 'superseded'))
    return met(listed.length === 0 ? 'listed no more' : 'superseded')
  return notMet({
    expected: `${document} superseded, or not listed`,
    observed: 'it is listed as current',
    at: 'DocumentReference.status',
  })
})

/** A withdrawn document is in no list. */
export const withdrawnDocumentIsNotListed = check<
  'CHANGE-01/withdrawn-not-listed',
  { current: Pages; superseded: Pages },
  { document: string }
>('CHANGE-01/withdrawn-not-listed', 'withdrawn-document-is-not-listed', ({ current, superseded }, { document }) => {
  const byDefault = allMatches(current)
  if (byDefault === undefined) return cannotTell('the list is no searchset: see ST-06')
  const entry = [...byDefault, ...(allMatches(superseded) ?? [])].find((one) => keyOf(one) === document)
  if (entry === undefined) return met('listed no more')
  return notMet({
    expected: `no entry of ${document}`,
    observed: `an entry of status ${textOf(entry['status']) ?? 'none'}`,
    at: 'Bundle.entry',
  })
})

/** The URL of a withdrawn document is 404 or 410 [MHD 4.2.4, ITI-68]. */
export const withdrawnDocumentIsGone = check<'CHANGE-02/gone', Exchange, { document: string }>(
  'CHANGE-02/gone',
  'withdrawn-document-is-gone',
  (retrieved, { document }) =>
    gone(retrieved.response?.status)
      ? met(answerInWords(retrieved))
      : notMet({
          expected: `404 or 410 for the withdrawn ${document}`,
          observed: answerInWords(retrieved),
          at: 'DocumentReference.content.attachment.url of the list before',
        }),
)
