import type { Exchange } from '../harness/exchange/exchange.ts'
import { check } from '../harness/judge/check.ts'
import { cannotTell, met, notMet, notOffered } from '../harness/judge/judgement.ts'
import type { Judgement } from '../harness/judge/judgement.ts'
import { answerInWords, at, headerOf, objectsOf } from './json-body.ts'
import type { JsonObject } from './json-body.ts'
import { entryName } from './list-entry.ts'
import { searchsetOf } from './searchset.ts'

/** FHIR: a page is never longer than asked for. */
export const pagesAreNoLongerThanAsked = check<'RESULT-01/page-size', Exchange, { count: number }>(
  'RESULT-01/page-size',
  'pages-are-no-longer-than-asked',
  (answer, { count }) => {
    const list = searchsetOf(answer)
    const expected = `at most ${count} matches on a page`
    if (list === undefined) return notMet({ expected, observed: answerInWords(answer) })
    if (list.matches.length === 0) return cannotTell('the page is empty')
    return list.matches.length <= count
      ? met(`${list.matches.length} matches`)
      : notMet({ expected, observed: `${list.matches.length} matches`, at: 'Bundle.entry' })
  },
)

/** FHIR: `_count=0` is the total alone. */
export const countOfZeroIsTheTotal = check<
  'RESULT-01/zero-is-total',
  { readonly [name: string]: Exchange; whole: Exchange; zero: Exchange }
>('RESULT-01/zero-is-total', 'count-of-zero-is-the-total', ({ whole, zero }) => {
  const [all, none] = [searchsetOf(whole), searchsetOf(zero)]
  const expected = '200 with Bundle.total, without entry and without next'
  if (all === undefined || all.matches.length === 0) return cannotTell('no list to compare with')
  if (none === undefined) return notMet({ expected, observed: answerInWords(zero) })
  const least = all.next === undefined ? all.matches.length : all.matches.length + 1
  const observed = `${none.matches.length} matches, total ${none.total ?? 'none'}${none.next === undefined ? '' : ', a next link'}`
  const right = none.matches.length === 0 && none.next === undefined && (none.total ?? 0) >= least
  return right ? met(observed) : notMet({ expected, observed, at: 'Bundle' })
})

/** The list whole, and cut down by `_elements`. */
export interface SubsetEvidence {
  readonly [name: string]: Exchange
  whole: Exchange
  subset: Exchange
}

const mandatory = ['resourceType', 'status', 'content']

/** Judges each entry that was cut down; an answer that cuts nothing does not offer `_elements`. */
function eachSubset(
  { whole, subset }: SubsetEvidence,
  expected: string,
  wrongIn: (cut: JsonObject, full: JsonObject) => string | undefined,
): Judgement {
  const [all, some] = [searchsetOf(whole), searchsetOf(subset)]
  if (all === undefined || all.matches.length === 0) return cannotTell('no list to compare with')
  if (some === undefined)
    return (subset.response?.status ?? 0) === 400
      ? notOffered('_elements is refused by 400')
      : notMet({ expected, observed: answerInWords(subset) })
  const full = new Map(all.matches.map((entry) => [entry['id'], entry]))
  const pairs = some.matches.flatMap((cut) => {
    const one = full.get(cut['id'] ?? null)
    return one === undefined ? [] : [{ cut, one }]
  })
  if (pairs.length === 0)
    return notMet({ expected, observed: `${some.matches.length} matches, none of the list`, at: 'Bundle.entry' })
  const reduced = pairs.filter(({ cut, one }) => Object.keys(one).some((name) => !(name in cut)))
  if (reduced.length === 0) return notOffered('_elements is ignored: the resources come whole, which is lawful')
  for (const { cut, one } of reduced) {
    const wrong = wrongIn(cut, one)
    if (wrong !== undefined) return notMet({ expected, observed: `${entryName(one)}: ${wrong}` })
  }
  return met(`${reduced.length} entries`)
}

/** FHIR: what was asked for comes, and what is mandatory with it. */
export const subsetHoldsWhatWasAsked = check<'RESULT-02/elements', SubsetEvidence, { elements: string[] }>(
  'RESULT-02/elements',
  'subset-holds-what-was-asked',
  (evidence, { elements }) =>
    eachSubset(evidence, `${elements.join(', ')} and the mandatory elements`, (cut, full) => {
      const lost = [...mandatory, ...elements].find((name) => name in full && !(name in cut))
      if (lost !== undefined) return `${lost} is missing`
      const changed = elements.find((name) => JSON.stringify(cut[name]) !== JSON.stringify(full[name]))
      return changed === undefined ? undefined : `${changed} has another value`
    }),
)

/** FHIR: a resource that was cut down says so. */
export const subsetIsTagged = check<'RESULT-02/tag', SubsetEvidence>('RESULT-02/tag', 'subset-is-tagged', (evidence) =>
  eachSubset(evidence, 'meta.tag SUBSETTED', (cut) =>
    objectsOf(at(cut, 'meta', 'tag')).some((tag) => tag['code'] === 'SUBSETTED') ? undefined : 'no such tag',
  ),
)

/** A document retrieved without and with a condition. */
export interface ConditionalEvidence {
  readonly [name: string]: Exchange
  first: Exchange
  /** With the validator of the first answer. */
  known: Exchange
  /** With a validator of something else, or an instant long ago. */
  other: Exchange
}

function conditional({ first, known, other }: ConditionalEvidence, validator: 'ETag' | 'Last-Modified'): Judgement {
  if (first.response?.status !== 200) return cannotTell(`no document: ${answerInWords(first)}`)
  if (headerOf(first, validator) === undefined) return notOffered(`no ${validator}`)
  const whole = (answer: Exchange): boolean =>
    answer.response?.status === 200 && answer.response.body.sha256 === first.response?.body.sha256
  if (!whole(other))
    return notMet({
      expected: 'the document, for a client that has something else',
      observed: answerInWords(other),
      fix: 'Compare the validator that the client sends with that of the document.',
    })
  if (known.response?.status === 304)
    return known.response.body.sizeBytes === 0
      ? met('304 without body')
      : notMet({ expected: '304 without body', observed: answerInWords(known) })
  return whole(known)
    ? notOffered('the document comes again, which is lawful')
    : notMet({ expected: '304 without body, or the document again', observed: answerInWords(known) })
}

/** FHIR: If-None-Match. */
export const etagIsAValidator = check<'RESULT-03/if-none-match', ConditionalEvidence>(
  'RESULT-03/if-none-match',
  'etag-is-a-validator',
  (evidence) => conditional(evidence, 'ETag'),
)
/** FHIR: If-Modified-Since. */
export const lastModifiedIsAValidator = check<'RESULT-03/if-modified-since', ConditionalEvidence>(
  'RESULT-03/if-modified-since',
  'last-modified-is-a-validator',
  (evidence) => conditional(evidence, 'Last-Modified'),
)
