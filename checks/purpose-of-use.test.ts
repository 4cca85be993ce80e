import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { imagesOpenForThePurpose, listOpensForThePurpose, refusedPurposeOpensNothing } from './purpose-of-use.ts'

const purpose = 'ETREAT'
const list = (count: number, status = 200): Exchange =>
  testExchange(status, {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: Array.from({ length: count }, (_, at) => ({
      resource: { resourceType: 'DocumentReference', id: String(at) },
      search: { mode: 'match' },
    })),
  })
const token = testExchange(200, '')
const refusal = (status: number): Exchange => testExchange(status, '')
const { response: _, ...silent } = token
const isOf = (judgement: unknown): string => (judgement as { is: string }).is

void test('a purpose opens as many entries as another one', () => {
  const judged = (control: Exchange, opened?: Exchange): unknown =>
    listOpensForThePurpose.judge(
      { control, token: refusal(403), ...(opened === undefined ? {} : { list: opened }) },
      { purpose },
    )
  assert.deepEqual(judged(list(2), list(2)), { is: 'met', observed: '2 entries for ETREAT' })
  assert.deepEqual(judged(list(2)), {
    is: 'notMet',
    expected: 'a token and 2 entries for ETREAT',
    observed: 'no token: 403 without Content-Type, 0 bytes',
  })
  const fewer = judged(list(2), list(1)) as { is: string; expected: string; observed: string }
  assert.equal(fewer.is, 'notMet')
  assert.equal(fewer.expected, 'a token and 2 entries for ETREAT')
  assert.match(fewer.observed, /^200 .*, 1 entries$/)
  assert.equal(isOf(judged(list(2), refusal(403))), 'notMet')
  assert.deepEqual(judged(silent, list(2)), {
    is: 'cannotTell',
    why: 'the list does not come at all: no answer',
  })
  assert.equal(isOf(judged(list(0), list(0))), 'cannotTell')
})

void test('the images open too', () => {
  const judged = (control: Exchange, object?: Exchange): unknown =>
    imagesOpenForThePurpose.judge(
      { control, token: refusal(401), ...(object === undefined ? {} : { object }) },
      { purpose },
    )
  assert.deepEqual(judged(token, token), { is: 'met', observed: 'the object comes for ETREAT' })
  assert.deepEqual(judged(token), {
    is: 'notMet',
    expected: 'the object for ETREAT',
    observed: '401 without Content-Type, 0 bytes',
  })
  assert.deepEqual(judged(token, silent), { is: 'notMet', expected: 'the object for ETREAT', observed: 'no answer' })
  assert.equal(isOf(judged(token, refusal(403))), 'notMet')
  for (const control of [refusal(404), silent]) assert.equal(isOf(judged(control, token)), 'cannotTell')
  assert.deepEqual(judged(silent, token), { is: 'cannotTell', why: 'no object comes at all: no answer' })
})

void test('a purpose that is refused has no token, or one that opens nothing', () => {
  const judged = (control: Exchange, asked: Exchange, opened?: Exchange): unknown =>
    refusedPurposeOpensNothing.judge(
      { control, token: asked, ...(opened === undefined ? {} : { list: opened }) },
      { purpose },
    )
  for (const status of [400, 401, 403]) {
    assert.deepEqual(judged(list(1), refusal(status)), {
      is: 'met',
      observed: `${status} without Content-Type, 0 bytes`,
    })
    assert.equal(isOf(judged(list(1), token, refusal(status))), 'met')
  }
  for (const opened of [list(1), list(0), refusal(500), silent])
    assert.equal(isOf(judged(list(1), token, opened)), 'notMet')
  assert.equal(isOf(judged(list(1), token)), 'notMet')
  assert.deepEqual(judged(list(1), refusal(500)), {
    is: 'notMet',
    expected: 'no token for ETREAT, or one that opens nothing: 400, 401 or 403',
    observed: '500 without Content-Type, 0 bytes, 0 entries',
    fix: 'Read purpose_of_use of the professional.',
  })
  assert.deepEqual(judged(silent, refusal(403)), {
    is: 'cannotTell',
    why: 'the list does not come at all: no answer',
  })
})
