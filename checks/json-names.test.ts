import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import { propertyNamesAreUnique, repeatedName } from './json-names.ts'

void test('a name is repeated within one object only', () => {
  assert.equal(repeatedName('{"a":{"a":[{"a":1},{"a":"{\\"a\\":1}"}]},"b":"a"}'), undefined)
  assert.equal(repeatedName('{"a":1,"b":{"c":2,"c" : 3}}'), 'c')
  assert.equal(repeatedName('{"a":["a","a"],"x":1,"x":[]}'), 'x')
})

void test('answers without JSON cannot be told', () => {
  assert.equal(propertyNamesAreUnique.judge([testExchange(200, '<html/>')], undefined).is, 'cannotTell')
  assert.equal(propertyNamesAreUnique.judge([testExchange(200, { a: 1 })], undefined).is, 'met')
  assert.equal(propertyNamesAreUnique.judge([testExchange(200, '{"a":1,"a":2}')], undefined).is, 'notMet')
})
