import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { Pages } from './document-list.ts'
import { allMatches, keyOf } from './document-list.ts'
import { objectsOf, textOf } from './json-body.ts'
import { judgeEach } from './list-entries.ts'
import { entryName, kindOf } from './list-entry.ts'

/** Step 8: the latest version of a report is the only one among the current ones. */
export const onlyTheLatestVersionIsCurrent = check<'ST-08a/latest-only', Pages, { latest: string; older: string[] }>(
  'ST-08a/latest-only',
  'only-the-latest-version-is-current',
  (pages, { latest, older }) => {
    const entries = allMatches(pages)
    if (entries === undefined) return cannotTell('the list is no searchset: see ST-06')
    const keys = entries.map((entry) => keyOf(entry))
    const expected = `status=current gives ${latest} and none of its ${older.length} older versions`
    const stale = older.filter((key) => keys.includes(key))
    if (keys.includes(latest) && stale.length === 0) return met()
    return notMet({
      expected,
      observed: [
        ...(keys.includes(latest) ? [] : ['the latest version is missing']),
        ...stale.map((key) => `${key} is listed`),
      ].join('; '),
      at: 'Bundle.entry',
    })
  },
)

/** Step 8: an older version is never shown as current, in whatever list it appears. */
export const olderVersionsAreMarkedSuperseded = check<
  'ST-08a/superseded-marked',
  { current: Pages; superseded: Pages },
  { older: string[] }
>('ST-08a/superseded-marked', 'older-versions-are-marked-superseded', ({ current, superseded }, { older }) => {
  const byDefault = allMatches(current)
  if (byDefault === undefined || byDefault.length === 0) return cannotTell('the list has no entry')
  const entries = [...byDefault, ...(allMatches(superseded) ?? [])]
  const listed = entries.filter((entry) => older.includes(keyOf(entry)))
  const wrong = listed.find((entry) => entry['status'] !== 'superseded')
  if (wrong !== undefined)
    return notMet({
      expected: 'status superseded on every older version',
      observed: `${entryName(wrong)} has status ${textOf(wrong['status']) ?? 'none'}`,
      at: 'DocumentReference.status',
    })
  return met(listed.length === 0 ? 'no older version is listed' : `${listed.length} older versions, all superseded`)
})

/** Step 8: no two current entries of one format share an identifier; the twins of one manifest share theirs lawfully. */
export const currentEntriesHaveTheirOwnIdentifier = check<'ST-08a/one-current', Pages>(
  'ST-08a/one-current',
  'current-entries-have-their-own-identifier',
  (pages) => {
    const seen = new Map<string, string>()
    return judgeEach(pages, 'no two current entries of one format share an identifier', (entry) => {
      if (entry['status'] !== 'current') return undefined
      for (const identifier of objectsOf(entry['identifier'])) {
        const value = textOf(identifier['value'])
        if (value === undefined) continue
        const key = `${kindOf(entry)} ${textOf(identifier['system']) ?? ''}|${value}`
        const other = seen.get(key)
        if (other !== undefined && other !== entryName(entry))
          return { wrong: `shares ${value} with ${other}`, at: 'DocumentReference.identifier' }
        seen.set(key, entryName(entry))
      }
      return undefined
    })
  },
)
