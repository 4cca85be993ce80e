import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange, RawHeaders } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  answersHaveADate,
  contentHasAType,
  headHasNoContent,
  headIsAnsweredAsGet,
  noSharedCacheIsInvited,
  refusedMethodNamesTheAllowed,
} from './http-answer.ts'

const json: RawHeaders = [['Content-Type', 'application/fhir+json']]
const answer = (status: number, body: string | object = {}, headers: RawHeaders = json): Exchange =>
  testExchange(status, body, { headers })
const { response: _, ...silent } = answer(200)
const dated = (date: string): Exchange => answer(200, {}, [['Date', date], ...json])
const right = 'Tue, 15 Nov 1994 08:12:31 GMT'

void test('a date is written as HTTP writes it, in every answer', () => {
  assert.deepEqual(answersHaveADate.judge([dated(right), dated(right)], undefined), {
    is: 'met',
    observed: '2 answers',
  })
  assert.deepEqual(answersHaveADate.judge([], undefined), { is: 'cannotTell', why: 'nothing was answered' })
  for (const date of [`on ${right}`, `${right}+1`, '1994-11-15T08:12:31Z', 'Tue, 15 nov 1994 08:12:31 GMT'])
    assert.deepEqual(answersHaveADate.judge([dated(right), dated(date)], undefined), {
      is: 'notMet',
      expected: 'a date as HTTP writes it',
      observed: `${date} of 200 application/fhir+json, 2 bytes`,
      at: 'Date',
    })
  assert.equal(answersHaveADate.judge([answer(200)], undefined).is, 'notMet')
})

void test('HEAD is as GET is, may be left out, and cannot be told where GET fails', () => {
  const judged = (get: Exchange, head: Exchange): unknown => headIsAnsweredAsGet.judge({ get, head }, undefined)
  const head = answer(200, '')
  assert.deepEqual(judged(answer(200), head), { is: 'met', observed: '200 application/fhir+json, 0 bytes' })
  for (const status of [405, 501])
    assert.deepEqual(judged(answer(200), answer(status, '')), {
      is: 'notOffered',
      why: `${status} application/fhir+json, 0 bytes`,
    })
  for (const wrong of [answer(404, ''), answer(200, '', [['Content-Type', 'text/html']]), answer(200, '', [])])
    assert.equal((judged(answer(200), wrong) as { is: string }).is, 'notMet')
  assert.deepEqual(judged(answer(200, {}, []), answer(404, '', [])), {
    is: 'notMet',
    expected: '200 , or 405',
    observed: '404 without Content-Type, 0 bytes',
    at: 'status',
  })
  assert.deepEqual(judged(answer(404), head), {
    is: 'cannotTell',
    why: 'GET itself is 404 application/fhir+json, 2 bytes',
  })
  assert.deepEqual(judged(silent, silent), { is: 'cannotTell', why: 'GET itself is no answer' })
  assert.deepEqual(judged(answer(200), silent), {
    is: 'notMet',
    expected: '200 application/fhir+json, or 405',
    observed: 'no answer',
    at: 'status',
  })
})

void test('nothing follows the header of an answer to HEAD', () => {
  assert.deepEqual(headHasNoContent.judge(answer(200, ''), undefined), { is: 'met', observed: 'the header alone' })
  assert.equal(headHasNoContent.judge(answer(200, 'x'), undefined).is, 'notMet')
  assert.deepEqual(headHasNoContent.judge({ ...answer(200, ''), facts: { bytesAfterBody: true } }, undefined), {
    is: 'notMet',
    expected: 'the header alone',
    observed: '200 application/fhir+json, 0 bytes, and bytes after it',
  })
  assert.deepEqual(headHasNoContent.judge(silent, undefined), { is: 'cannotTell', why: 'no answer' })
  assert.ok(headHasNoContent.seesCutBodies)
})

void test('405 says what is allowed; another refusal is no matter of it', () => {
  const allow: RawHeaders = [['Allow', 'GET, HEAD']]
  assert.deepEqual(refusedMethodNamesTheAllowed.judge(answer(405, '', allow), undefined), {
    is: 'met',
    observed: 'Allow: GET, HEAD',
  })
  assert.deepEqual(refusedMethodNamesTheAllowed.judge(answer(405, '', []), undefined), {
    is: 'notMet',
    expected: 'Allow',
    observed: 'none',
    at: 'Allow',
  })
  for (const other of [answer(404, '', allow), silent])
    assert.equal(refusedMethodNamesTheAllowed.judge(other, undefined).is, 'notOffered')
  assert.deepEqual(refusedMethodNamesTheAllowed.judge(silent, undefined), {
    is: 'notOffered',
    why: 'refused in another way: no answer',
  })
})

void test('content says what it is; an answer without content need not', () => {
  assert.deepEqual(contentHasAType.judge([answer(200), answer(204, '', []), silent], undefined), {
    is: 'met',
    observed: '1 answers',
  })
  assert.deepEqual(contentHasAType.judge([answer(200), answer(200, {}, [])], undefined), {
    is: 'notMet',
    expected: 'Content-Type',
    observed: 'none at /fhir/DocumentReference',
    at: 'Content-Type',
  })
  assert.deepEqual(contentHasAType.judge([answer(204, '')], undefined), {
    is: 'cannotTell',
    why: 'no answer had content',
  })
})

void test('what a token opened is offered to no shared cache', () => {
  const cached = (control: string, status = 200): Exchange => answer(status, {}, [['Cache-Control', control]])
  assert.deepEqual(noSharedCacheIsInvited.judge([cached('private, max-age=5'), answer(200)], undefined), {
    is: 'met',
    observed: '2 answers',
  })
  for (const control of ['public', 'max-age=0, s-maxage=60', 'Public'])
    assert.deepEqual(noSharedCacheIsInvited.judge([answer(200), cached(control)], undefined), {
      is: 'notMet',
      expected: 'no-store or private',
      observed: control,
      at: 'Cache-Control',
      fix: 'Send Cache-Control: no-store with data of patients.',
    })
  assert.equal(noSharedCacheIsInvited.judge([answer(200), cached('public', 404)], undefined).is, 'met')
  assert.deepEqual(noSharedCacheIsInvited.judge([cached('public', 401), silent], undefined), {
    is: 'cannotTell',
    why: 'no answer was opened by a token',
  })
})
