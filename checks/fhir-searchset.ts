import type { Exchange } from '../harness/exchange/exchange.ts'
import type { JsonObject } from './json-body.ts'
import { at, objectsOf, textOf } from './json-body.ts'
import type { Said } from './rule-table.ts'
import { checksOf, nothingToJudge } from './rule-table.ts'
import { searchsetOf } from './searchset.ts'

const searchsets = (answers: readonly Exchange[]): readonly { name: string; subject: JsonObject }[] =>
  answers.flatMap((answer) => {
    const list = searchsetOf(answer)
    return list === undefined ? [] : [{ name: `the searchset of ${answer.transaction}`, subject: list.bundle }]
  })

/** Entries that hold a match; an OperationOutcome has no place of its own. */
const matchesIn = (bundle: JsonObject): readonly JsonObject[] =>
  objectsOf(bundle['entry']).filter((entry) => at(entry, 'resource', 'resourceType') !== 'OperationOutcome')

/** Judges each entry with a match; the first that is wrong is named. */
const eachMatch =
  (wrong: (entry: JsonObject, fullUrl: string) => string | undefined) =>
  (bundle: JsonObject): Said => {
    const entries = matchesIn(bundle)
    const said = entries.flatMap((entry) => wrong(entry, textOf(entry['fullUrl']) ?? '') ?? [])
    return entries.length === 0 ? nothingToJudge : said[0]
  }

/** A searchset [FHIR R4, bundle.html and its invariants]. */
export const searchsetRules = checksOf(searchsets, [
  {
    clause: 'BUNDLE-01/full-url',
    id: 'matches-have-an-absolute-full-url',
    expected: 'each entry has a fullUrl that is absolute',
    at: 'Bundle.entry.fullUrl',
    say: eachMatch((_entry, fullUrl) =>
      /^[a-z][a-z0-9+.-]*:\S+$/i.test(fullUrl) ? undefined : `fullUrl "${fullUrl}"`,
    ),
  },
  {
    clause: 'BUNDLE-02/unique',
    id: 'full-urls-of-matches-are-unique',
    expected: 'each fullUrl once [bdl-7]',
    at: 'Bundle.entry.fullUrl',
    say: (bundle) => {
      const urls = matchesIn(bundle).flatMap(({ fullUrl }) => textOf(fullUrl) ?? [])
      const twice = urls.find((url, index) => urls.indexOf(url) !== index)
      return urls.length < 2 ? nothingToJudge : twice === undefined ? undefined : `${twice} twice`
    },
  },
  {
    clause: 'BUNDLE-03/not-versioned',
    id: 'full-urls-name-no-version',
    expected: 'no /_history/ in a fullUrl [bdl-8]',
    at: 'Bundle.entry.fullUrl',
    say: eachMatch((_entry, fullUrl) => (fullUrl.includes('/_history/') ? fullUrl : undefined)),
  },
  {
    clause: 'BUNDLE-04/consistent-id',
    id: 'full-urls-end-with-the-id-of-their-resource',
    expected: 'a fullUrl that is a RESTful URL ends with the type and the id of its resource',
    at: 'Bundle.entry.fullUrl',
    say: eachMatch(({ resource }, fullUrl) => {
      if (!/^https?:/i.test(fullUrl)) return undefined
      const [type, id] = ['resourceType', 'id'].map((name) => textOf(at(resource, name)) ?? '')
      return fullUrl.replace(/\/_history\/.*$/, '').endsWith(`/${type ?? ''}/${id ?? ''}`)
        ? undefined
        : `${fullUrl} of ${type ?? ''}/${id ?? ''}`
    }),
  },
  {
    clause: 'BUNDLE-05/no-transaction-parts',
    id: 'entries-have-no-parts-of-a-transaction',
    expected: 'no request and no response in an entry of a searchset [bdl-3, bdl-4]',
    at: 'Bundle.entry',
    say: eachMatch((entry) => ['request', 'response'].find((name) => name in entry)),
  },
  {
    clause: 'BUNDLE-06/links',
    id: 'links-have-a-relation-and-a-url',
    expected: 'each link has a relation, once, and an absolute url',
    at: 'Bundle.link',
    say: (bundle) => {
      const links = objectsOf(bundle['link'])
      const relations = links.map(({ relation }) => textOf(relation) ?? '(none)')
      const twice = relations.find((relation, index) => relations.indexOf(relation) !== index)
      const relative = links.find(({ url }) => !/^[a-z][a-z0-9+.-]*:\S+$/i.test(textOf(url) ?? ''))
      if (links.length === 0) return nothingToJudge
      if (twice !== undefined) return `the relation ${twice} twice`
      return relations.includes('(none)')
        ? 'a link without a relation'
        : relative && `url "${textOf(relative['url']) ?? ''}"`
    },
  },
])
