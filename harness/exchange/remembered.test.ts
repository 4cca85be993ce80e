import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remembered } from './remembered.ts'

void test('a value is made once for each key, and the oldest key is forgotten', () => {
  const made: string[] = []
  const remember = remembered<string | undefined>(2)
  const ask = (key: string): string | undefined =>
    remember(key, () => {
      made.push(key)
      return key === 'nothing' ? undefined : key.toUpperCase()
    })
  assert.deepEqual([ask('a'), ask('nothing'), ask('a'), ask('nothing')], ['A', undefined, 'A', undefined])
  assert.deepEqual(made, ['a', 'nothing'])
  ask('b')
  ask('a')
  assert.deepEqual(made, ['a', 'nothing', 'b', 'a'])
})
