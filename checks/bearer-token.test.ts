import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { tokenInTheUrlOpensNothing } from './bearer-token.ts'

const list = testExchange(200, '{"resourceType":"Bundle","type":"searchset"}')
const refused = testExchange(401, '')
const unknown = testExchange(404, '')
const judge = (probe: typeof list, without: typeof list, control = list): string =>
  tokenInTheUrlOpensNothing.judge({ control, probe, without }, { what: 'the list' }).is

void test('a token in the URL is refused, and what opens without any token is not blamed on it', () => {
  assert.equal(judge(refused, refused), 'met')
  assert.equal(judge(list, refused), 'notMet')
  assert.equal(judge(unknown, refused), 'notMet')
  assert.equal(judge(list, list), 'cannotTell')
  assert.equal(judge(unknown, unknown), 'cannotTell')
  assert.equal(judge(list, unknown), 'notMet')
  assert.equal(judge(refused, refused, refused), 'cannotTell')
})
