import type { Exchange } from '../harness/exchange/exchange.ts'
import type { Check } from '../harness/judge/check.ts'
import { check } from '../harness/judge/check.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { cannotTell, met, notMet } from '../harness/judge/judgement.ts'
import type { ClauseId } from '../profiles/requirements/requirements.ts'
import { dataSetsIn, valueIn } from './dicom-json.ts'
import { whereOffered } from './imaging-offer.ts'
import { answerInWords, headerOf } from './json-body.ts'

/** An object of the study, the whole list of a level, and the list that is judged. */
export type Search = { readonly control: Exchange; readonly whole: Exchange; readonly answer: Exchange }

export const uidTag = { study: '0020000D', series: '0020000E', instance: '00080018' } as const
export type SearchLevel = keyof typeof uidTag

/** UIDs of a level in a search result; none for 204. Undefined when the answer is no search result. */
export function uidsIn(answer: Exchange, level: SearchLevel): readonly string[] | undefined {
  if (answer.response?.status === 204) return []
  return dataSetsIn(answer)?.map((dataSet) => withoutLeadingZeros(valueIn(dataSet, uidTag[level]) ?? ''))
}

/** A leading zero is judged as A2-02, and not as another study here. */
const withoutLeadingZeros = (uid: string): string => uid.replace(/(^|\.)0+(?=\d)/g, '$1')

/** Judges a search where the target offers it and lists something. */
export function whereListed(
  { control, whole }: Pick<Search, 'control' | 'whole'>,
  level: SearchLevel,
  judge: (listed: readonly string[]) => Judgement,
): Judgement {
  return whereOffered({ control, answer: whole }, () => {
    const listed = uidsIn(whole, level) ?? []
    return listed.length === 0 ? cannotTell(`nothing is listed: ${answerInWords(whole)}`) : judge(listed)
  })
}

/** The search selects exactly what matches, of what is known and the target lists without a key. */
function selects<C extends ClauseId>(
  clause: C,
  id: string,
): Check<C, Search, { level: SearchLevel; query: string; uids: string[]; known: string[] }> {
  return check<C, Search, { level: SearchLevel; query: string; uids: string[]; known: string[] }>(
    clause,
    id,
    (search, { level, query, uids, known }) =>
      whereListed(search, level, (all) => {
        const listed = all.filter((uid) => known.includes(uid))
        const wanted = uids.filter((uid) => listed.includes(uid))
        if (wanted.length === 0) return cannotTell(`nothing that is listed matches ${query}`)
        const expected = `the ${wanted.length} of ${listed.length} that match ${query}`
        const came = uidsIn(search.answer, level)
        if (came === undefined) return notMet({ expected, observed: answerInWords(search.answer) })
        const missing = wanted.filter((uid) => !came.includes(uid)).length
        const others = came.filter((uid) => listed.includes(uid) && !wanted.includes(uid)).length
        const repeated = came.length - new Set(came).size
        return missing === 0 && others === 0 && repeated === 0
          ? met(`${came.length} of ${listed.length}`)
          : notMet({ expected, observed: `${missing} missing, ${others} others, ${repeated} repeated` })
      }),
  )
}

export const singleValueSelects = selects('QIDO-01/single-value', 'single-value-selects-what-has-it')
export const dateRangeSelects = selects('QIDO-01/date-range', 'date-range-selects-what-lies-in-it')
export const wildCardSelects = selects('QIDO-01/wild-card', 'wild-card-selects-what-fits')
export const uidListSelects = selects('QIDO-01/uid-list', 'uid-list-selects-each')
export const seriesKeysSelect = selects('QIDO-01/series-keys', 'series-keys-select')
export const instanceKeysSelect = selects('QIDO-01/instance-keys', 'instance-keys-select')

/** QIDO-RS: `limit` gives that many results [PS3.18 8.3.4.4]. */
export const limitIsKept = check<'QIDO-03/limit', Search, { limit: number }>(
  'QIDO-03/limit',
  'limit-is-kept',
  (search, { limit }) =>
    whereListed(search, 'study', (listed) => {
      const came = uidsIn(search.answer, 'study')
      const expected = Math.min(limit, listed.length)
      return came?.length === expected
        ? met(`${expected} of ${listed.length}`)
        : notMet({
            expected: `${expected} of ${listed.length} studies`,
            observed: came === undefined ? answerInWords(search.answer) : `${came.length} studies`,
          })
    }),
)

/** QIDO-RS: pages by `offset` give every result once [PS3.18 8.3.4.4]. */
export const pagesGiveEveryResult = check<
  'QIDO-03/offset',
  { control: Exchange; whole: Exchange; pages: Exchange[] },
  { limit: number }
>('QIDO-03/offset', 'pages-give-every-result', (search, { limit }) =>
  whereListed(search, 'study', (listed) => {
    const came = search.pages.flatMap((page) => uidsIn(page, 'study') ?? ['(no search result)'])
    const missing = listed.filter((uid) => !came.includes(uid)).length
    const repeated = came.length - new Set(came).size
    return missing === 0 && repeated === 0
      ? met(`${came.length} studies on ${search.pages.length} pages`)
      : notMet({
          expected: `every one of ${listed.length} studies once, on pages of ${limit}`,
          observed: `${missing} missing, ${repeated} repeated`,
        })
  }),
)

/** QIDO-RS: fuzzy matching is done, refused, or a Warning says that it is not [PS3.18 8.3.4.2]. */
export const fuzzyMatchingIsDoneOrSaid = check<'QIDO-04/fuzzymatching', Search>(
  'QIDO-04/fuzzymatching',
  'fuzzy-matching-is-done-or-said',
  (search) =>
    whereListed(search, 'study', () => {
      const { answer } = search
      const status = answer.response?.status ?? 0
      if (status === 400 || status === 501) return met(`refused by ${status}`)
      const warning = headerOf(answer, 'warning') ?? ''
      if (/^\s*299\b/.test(warning)) return met(warning)
      const found = uidsIn(answer, 'study')?.length ?? 0
      return found > 0
        ? met(`${found} studies for a name that is misspelt`)
        : notMet({
            expected: 'studies for a name that is misspelt, or Warning: 299',
            observed: answerInWords(answer),
            at: 'Warning',
          })
    }),
)

/** QIDO-RS: an unknown key is refused or ignored; it never empties the list [PS3.18 8.3.4.1]. */
export const unknownKeyIsRefusedOrIgnored = check<'QIDO-04/unknown-key', Search>(
  'QIDO-04/unknown-key',
  'unknown-key-is-refused-or-ignored',
  (search) =>
    whereListed(search, 'study', (listed) => {
      const { answer } = search
      if (answer.response?.status === 400) return met('refused by 400')
      const came = uidsIn(answer, 'study') ?? []
      return listed.every((uid) => came.includes(uid))
        ? met('ignored')
        : notMet({ expected: `400, or the ${listed.length} studies`, observed: answerInWords(answer) })
    }),
)

/** QIDO-RS: a limit that is no number is refused [PS3.18 10.6.3]. */
export const badLimitIsRefused = check<'QIDO-04/bad-value', Search>(
  'QIDO-04/bad-value',
  'bad-limit-is-refused',
  (search) =>
    whereListed(search, 'study', () =>
      search.answer.response?.status === 400
        ? met('400')
        : notMet({ expected: '400 for limit=many', observed: answerInWords(search.answer), at: 'status' }),
    ),
)

/** C-1: a search lists no study that its token does not name. */
export const searchListsItsOwnStudies = check<'WADO-11/search-own-studies', Search, { uid: string }>(
  'WADO-11/search-own-studies',
  'search-lists-its-own-studies',
  (search, { uid }) =>
    whereListed(search, 'study', () => {
      const came = uidsIn(search.answer, 'study') ?? []
      const others = came.filter((one) => one !== uid)
      if (others.length === 0 && came.length > 0) return met('the study that the token names')
      return others.length === 0
        ? cannotTell(`nothing is listed: ${answerInWords(search.answer)}`)
        : notMet({ expected: `the study ${uid} alone`, observed: `${others.length} other studies` })
    }),
)
