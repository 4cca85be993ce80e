import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange, RawHeaders } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  forgedTokenIsRefused,
  missingTokenIsNoError,
  refusalAsksForABearer,
  schemeIsReadInAnyCase,
  tokenInTheUrlOpensNothing,
  wrongTokenIsCalledInvalid,
} from './bearer-token.ts'

const json: RawHeaders = [['Content-Type', 'application/fhir+json']]
const answer = (status: number, body: object = {}, headers: RawHeaders = json): Exchange =>
  testExchange(status, body, { headers })
const challenged = (challenge: string, status = 401): Exchange => answer(status, {}, [['WWW-Authenticate', challenge]])
const { response: _, ...silent } = answer(200)
const leak = (status: number): Exchange => answer(status, { resourceType: 'Patient', id: '1' })
const what = 'a request without token'

void test('a 401 asks for a bearer; 403 does not ask, and another answer is no refusal by 401', () => {
  assert.deepEqual(refusalAsksForABearer.judge(challenged('bearer realm="a"'), { what }), {
    is: 'met',
    observed: 'bearer realm="a"',
  })
  for (const challenge of ['Basic, Bearer', 'Bearers'])
    assert.equal(refusalAsksForABearer.judge(challenged(challenge), { what }).is, 'notMet')
  assert.deepEqual(refusalAsksForABearer.judge(answer(401), { what }), {
    is: 'notMet',
    expected: 'WWW-Authenticate: Bearer',
    observed: 'none',
    at: 'WWW-Authenticate',
  })
  assert.deepEqual(refusalAsksForABearer.judge(answer(403), { what }), {
    is: 'notOffered',
    why: 'a request without token is refused by 403',
  })
  assert.deepEqual(refusalAsksForABearer.judge(silent, { what }), {
    is: 'cannotTell',
    why: 'a request without token is not refused by 401: no answer',
  })
})

void test('the code of a challenge names a wrong token, and says nothing of a missing one', () => {
  const coded = challenged('Bearer error="invalid_token"')
  const plain = challenged('Bearer realm="a"')
  assert.equal(wrongTokenIsCalledInvalid.judge(coded, undefined).is, 'met')
  assert.equal(wrongTokenIsCalledInvalid.judge(challenged('Bearer error=invalid_token'), undefined).is, 'met')
  assert.deepEqual(wrongTokenIsCalledInvalid.judge(plain, undefined), {
    is: 'notMet',
    expected: 'error="invalid_token"',
    observed: 'Bearer realm="a"',
    at: 'WWW-Authenticate',
  })
  assert.equal(wrongTokenIsCalledInvalid.judge(challenged('Bearer error="invalid_request"'), undefined).is, 'notMet')
  assert.deepEqual(missingTokenIsNoError.judge(plain, undefined), { is: 'met', observed: 'Bearer realm="a"' })
  assert.deepEqual(missingTokenIsNoError.judge(coded, undefined), {
    is: 'notMet',
    expected: 'no error code',
    observed: 'Bearer error="invalid_token"',
    at: 'WWW-Authenticate',
  })
  assert.deepEqual(missingTokenIsNoError.judge(challenged('Bearer', 403), undefined), {
    is: 'notOffered',
    why: 'refused by 403',
  })
  assert.deepEqual(missingTokenIsNoError.judge(answer(401), undefined), {
    is: 'cannotTell',
    why: 'no challenge of a 401: 401 application/fhir+json, 2 bytes',
  })
  for (const other of [challenged('Bearer', 200), silent])
    assert.equal(missingTokenIsNoError.judge(other, undefined).is, 'cannotTell')
})

void test('a token in the URL is refused, and no refusal holds data', () => {
  const judged = (control: Exchange, probe: Exchange): unknown =>
    tokenInTheUrlOpensNothing.judge({ control, probe, without: answer(401) }, { what: 'the list' })
  for (const status of [400, 401, 403])
    assert.deepEqual(judged(answer(200), answer(status)), {
      is: 'met',
      observed: `${status} application/fhir+json, 2 bytes`,
    })
  for (const probe of [leak(200), leak(401), answer(404), silent])
    assert.equal((judged(answer(200), probe) as { is: string }).is, 'notMet')
  assert.deepEqual(judged(answer(200), answer(500)), {
    is: 'notMet',
    expected: 'the list with its token in the query is refused by 400, 401 or 403',
    observed: '500 application/fhir+json, 2 bytes',
    fix: 'Take tokens from the Authorization header alone.',
  })
  for (const [control, words] of [
    [answer(401), '401 application/fhir+json, 2 bytes'],
    [silent, 'no answer'],
  ] as const)
    assert.deepEqual(judged(control, answer(401)), {
      is: 'cannotTell',
      why: `the token opens nothing at all: ${words}`,
    })
})

void test('bearer is Bearer', () => {
  const judged = (control: Exchange, probe: Exchange): unknown =>
    schemeIsReadInAnyCase.judge({ control, probe }, undefined)
  assert.deepEqual(judged(answer(200), answer(200)), { is: 'met', observed: '200' })
  for (const [probe, observed] of [
    [answer(401), '401 application/fhir+json, 2 bytes'],
    [silent, 'no answer'],
  ] as const)
    assert.deepEqual(judged(answer(200), probe), {
      is: 'notMet',
      expected: '200 for "bearer"',
      observed,
      at: 'Authorization',
    })
  for (const control of [answer(401), silent])
    assert.equal((judged(control, answer(200)) as { is: string }).is, 'cannotTell')
})

void test('a forged token is refused by 401 or 403, without data', () => {
  const judged = (control: Exchange, probe: Exchange): unknown =>
    forgedTokenIsRefused.judge({ control, probe }, { what: 'a changed token', channel: 'gateway' })
  for (const status of [401, 403])
    assert.deepEqual(judged(answer(200), answer(status)), {
      is: 'met',
      observed: `gateway: ${status} application/fhir+json, 2 bytes`,
    })
  for (const probe of [answer(400), leak(401), leak(403), answer(200), silent])
    assert.equal((judged(answer(200), probe) as { is: string }).is, 'notMet')
  assert.deepEqual(judged(answer(200), answer(400)), {
    is: 'notMet',
    expected: 'a changed token is refused by 401 or 403 on the gateway channel',
    observed: '400 application/fhir+json, 2 bytes',
    fix: 'Verify the signature by the keys of the one issuer that is trusted.',
  })
  for (const control of [answer(401), silent])
    assert.equal((judged(control, answer(401)) as { is: string }).is, 'cannotTell')
})

void test('what opens without any token is not blamed on a token in the URL', () => {
  const judged = (probe: Exchange, without: Exchange): string =>
    tokenInTheUrlOpensNothing.judge({ control: answer(200), probe, without }, { what: 'the list' }).is
  assert.equal(judged(answer(200), answer(200)), 'cannotTell')
  assert.equal(judged(answer(404), answer(404)), 'cannotTell')
  assert.equal(judged(answer(200), answer(404)), 'notMet')
  assert.equal(judged(answer(401), answer(200)), 'met')
})
