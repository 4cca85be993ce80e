import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange, RawHeaders } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  countOfZeroIsTheTotal,
  etagIsAValidator,
  pagesAreNoLongerThanAsked,
  subsetHoldsWhatWasAsked,
  subsetIsTagged,
} from './result-parameters.ts'

const answer = (status: number, body: object | undefined, headers: RawHeaders = []): Exchange =>
  testExchange(status, body ?? '', { headers })

const full = { resourceType: 'DocumentReference', id: 'd', status: 'current', content: [{}], date: '2026', type: {} }
const list = (resources: readonly object[], parts: object = {}): Exchange =>
  answer(200, {
    resourceType: 'Bundle',
    type: 'searchset',
    ...parts,
    entry: resources.map((resource) => ({ resource })),
  })

void test('a page may be shorter than asked, never longer, and an empty one tells nothing', () => {
  const judge = (page: Exchange): string => pagesAreNoLongerThanAsked.judge(page, { count: 1 }).is
  assert.equal(judge(list([full])), 'met')
  assert.equal(judge(list([full, full])), 'notMet')
  assert.equal(judge(list([])), 'cannotTell')
})

void test('a count of zero gives the total of the list', () => {
  const judge = (zero: Exchange): string =>
    countOfZeroIsTheTotal.judge({ whole: list([full, full]), zero }, undefined).is
  assert.equal(judge(list([], { total: 2 })), 'met')
  assert.equal(judge(list([], { total: 0 })), 'notMet')
  assert.equal(judge(list([full], { total: 2 })), 'notMet')
  assert.equal(judge(answer(400, {})), 'notMet')
})

void test('elements are judged where resources were cut down', () => {
  const params = { elements: ['date'] }
  const judge = (cut: object): string =>
    subsetHoldsWhatWasAsked.judge({ whole: list([full]), subset: list([cut]) }, params).is
  const { type, date, content, ...rest } = full
  assert.ok(type)
  assert.equal(judge(full), 'notOffered')
  assert.equal(judge({ ...rest, date, content }), 'met')
  assert.equal(judge({ ...rest, content }), 'notMet')
  assert.equal(judge({ ...rest, date }), 'notMet')
  assert.equal(judge({ ...rest, date: '1999', content }), 'notMet')
  const tagged = (meta: object): string =>
    subsetIsTagged.judge({ whole: list([full]), subset: list([{ ...rest, date, content, meta }]) }, undefined).is
  assert.equal(tagged({ tag: [{ code: 'SUBSETTED' }] }), 'met')
  assert.equal(tagged({}), 'notMet')
})

void test('304 is right for the own ETag alone', () => {
  const first = answer(200, full, [['ETag', '"1"']])
  const unchanged = answer(304, undefined)
  const judge = (known: Exchange, other: Exchange, one = first): string =>
    etagIsAValidator.judge({ first: one, known, other }, undefined).is
  assert.equal(judge(unchanged, first), 'met')
  assert.equal(judge(unchanged, unchanged), 'notMet')
  assert.equal(judge(answer(412, {}), first), 'notMet')
  assert.equal(judge(first, first), 'notOffered')
  assert.equal(judge(first, first, answer(200, full)), 'notOffered')
})
