import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Exchange, RawHeaders, TokenFact } from '../harness/exchange/exchange.ts'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import {
  tokenEndsAsItsAnswerSays,
  tokenHasAnIdOfItsOwn,
  tokenIsABearer,
  tokenIsNotStored,
  tokenSaysItsLifetime,
} from './token-answer.ts'
import {
  errorCodeNamesTheFault,
  expiredAssertionIsRefused,
  refusalIsAnErrorObject,
  scopeIsNotWidened,
} from './token-service.ts'

const answer = (status: number, body: object, more: { token?: TokenFact; headers?: RawHeaders } = {}): Exchange =>
  testExchange(status, body, {
    headers: [['Content-Type', 'application/json'], ...(more.headers ?? [])],
    facts: more.token === undefined ? {} : { token: more.token },
  })
const jwt = (claims: Record<string, unknown>): TokenFact => ({ form: 'jwt', claims })
const right = answer(
  200,
  { token_type: 'Bearer', expires_in: 300, scope: 'a' },
  { token: jwt({ jti: '1', iat: 0, exp: 300 }) },
)
const refusal = answer(401, { error: 'invalid_client' })
const what = 'an assertion that has ended'

void test('a wrong request is refused by 400 or 401; a token and a server error are no refusal', () => {
  assert.equal(expiredAssertionIsRefused.judge({ control: right, wrong: refusal }, { what }).is, 'met')
  for (const wrong of [right, answer(500, {})])
    assert.equal(expiredAssertionIsRefused.judge({ control: right, wrong }, { what }).is, 'notMet')
  assert.equal(expiredAssertionIsRefused.judge({ control: refusal, wrong: refusal }, { what }).is, 'cannotTell')
})

void test('a wide scope is refused or narrowed, and not granted in silence', () => {
  const scope = 'system/*.cruds'
  assert.equal(scopeIsNotWidened.judge({ control: right, wrong: right }, { scope }).is, 'met')
  for (const granted of [{ scope }, {}])
    assert.equal(
      scopeIsNotWidened.judge({ control: right, wrong: answer(200, granted, { token: jwt({}) }) }, { scope }).is,
      'notMet',
    )
})

void test('an error object has a code that fits its status and what was wrong', () => {
  assert.equal(refusalIsAnErrorObject.judge([refusal], undefined).is, 'met')
  assert.equal(refusalIsAnErrorObject.judge([answer(401, { error: 'invalid_scope' })], undefined).is, 'notMet')
  assert.equal(refusalIsAnErrorObject.judge([right], undefined).is, 'cannotTell')
  assert.equal(errorCodeNamesTheFault.judge(refusal, { what, codes: ['invalid_client'] }).is, 'met')
  assert.equal(errorCodeNamesTheFault.judge(refusal, { what, codes: ['invalid_grant'] }).is, 'notMet')
  assert.equal(errorCodeNamesTheFault.judge(right, { what, codes: ['invalid_client'] }).is, 'cannotTell')
})

void test('a token answer says type, lifetime and that it is not stored', () => {
  assert.equal(tokenIsABearer.judge(right, undefined).is, 'met')
  assert.equal(tokenIsABearer.judge(answer(200, {}), undefined).is, 'notMet')
  assert.equal(tokenIsABearer.judge(refusal, undefined).is, 'cannotTell')
  assert.equal(tokenSaysItsLifetime.judge(answer(200, { expires_in: '300' }), undefined).is, 'notMet')
  assert.equal(tokenIsNotStored.judge(right, undefined).is, 'notMet')
  assert.equal(
    tokenIsNotStored.judge(answer(200, {}, { headers: [['Cache-Control', 'no-store']] }), undefined).is,
    'met',
  )
})

void test('tokens have ids of their own and end as their answers say; opaque ones cannot be told', () => {
  const other = answer(200, { expires_in: 300 }, { token: jwt({ jti: '2', iat: 0, exp: 60 }) })
  assert.equal(tokenHasAnIdOfItsOwn.judge({ one: right, other }, undefined).is, 'met')
  assert.equal(tokenHasAnIdOfItsOwn.judge({ one: right, other: right }, undefined).is, 'notMet')
  assert.equal(tokenEndsAsItsAnswerSays.judge(right, undefined).is, 'met')
  assert.equal(tokenEndsAsItsAnswerSays.judge(other, undefined).is, 'notMet')
  const opaque = answer(200, {}, { token: { form: 'opaque' } })
  assert.equal(tokenHasAnIdOfItsOwn.judge({ one: opaque, other: opaque }, undefined).is, 'cannotTell')
})
