import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  areAllHere,
  listHoldsAllCurrentDocuments,
  pagesAreCompleteWithoutDuplicates,
  pagesStayOnTheirHost,
} from './document-list.ts'

const mine = { system: 's', value: '1' }
const loinc = 'http://loinc.org'

interface Page {
  total?: number
  next?: string
  type?: string
}

/** A page of reports by their number, of the patient or of another. */
function page(numbers: readonly number[], { total, next, type = 'searchset' }: Page = {}, patient = mine): Exchange {
  const entry = numbers.map((number) => ({
    resource: {
      resourceType: 'DocumentReference',
      masterIdentifier: { system: 'urn:ietf:rfc:3986', value: `urn:oid:2.999.${String(number)}` },
      type: { coding: [{ system: loinc, code: '85430-7' }] },
      subject: { identifier: patient },
    },
    search: { mode: 'match' },
  }))
  const link = next === undefined ? [] : [{ relation: 'next', url: next }]
  const bundle = { resourceType: 'Bundle', type, ...(total === undefined ? {} : { total }), link, entry }
  return testExchange(200, JSON.stringify(bundle), {
    request: { method: 'GET', url: 'https://a.example/fhir/DocumentReference', headers: [] },
  })
}

const first = page([1], { total: 2, next: 'x' })
const second = page([2], { total: 2 })
const keys = (...numbers: readonly number[]): string[] => numbers.map((number) => `report 2.999.${String(number)}`)
const paging = (...pages: readonly Exchange[]): string =>
  pagesAreCompleteWithoutDuplicates.judge(pages, { documents: keys(1, 2) }).is

void test('pages are blamed for what their total says and they do not hold, for repetition, and for no end', () => {
  assert.equal(paging(first, second), 'met')
  assert.equal(paging(page([1], { total: 2 })), 'notMet')
  assert.equal(paging(page([1])), 'notMet')
  assert.equal(paging(page([1], { total: 1 })), 'met', 'what the country does not count is missing from the list')
  assert.equal(paging(first, page([1, 2], { total: 2 })), 'notMet')
  assert.equal(paging(first, page([2], { next: 'x' })), 'notMet')
  assert.equal(paging(page([1], { type: 'collection', next: 'x' }), second), 'cannotTell')
  assert.equal(paging(first, testExchange(401, '')), 'notMet')
  assert.equal(areAllHere([first, second]), true)
  assert.equal(areAllHere([page([1])]), false)
})

void test('an entry of somebody else is not blamed on the list being whole', () => {
  const judge = (pages: readonly Exchange[], older: string[] = []): string =>
    listHoldsAllCurrentDocuments.judge(pages, { documents: keys(1, 2), older, identifiers: [mine] }).is
  assert.equal(judge([first, second]), 'met')
  assert.equal(judge([first, second, page([3], {}, { system: 's', value: '2' })]), 'met')
  assert.equal(judge([first, second, page([3])]), 'notMet')
  assert.equal(judge([first, second, page([3])], keys(3)), 'met')
  assert.equal(judge([first]), 'notMet')
})

void test('the next page is on the host of the list', () => {
  const judge = (next?: string): string =>
    pagesStayOnTheirHost.judge(page([1], next === undefined ? {} : { next }), undefined).is
  assert.equal(judge('https://a.example/fhir?page=2'), 'met')
  assert.equal(judge('?page=2'), 'met')
  for (const next of ['https://b.example/fhir?page=2', 'http://a.example/fhir', 'https://'])
    assert.equal(judge(next), 'notMet', next)
  assert.equal(judge(), 'cannotTell')
})
