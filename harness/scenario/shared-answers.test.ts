import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sharedAnswers } from './shared-answers.ts'

void test('an answer is shared until it is 100 s old; what failed is asked anew', async () => {
  let milliseconds = 0
  let asked = 0
  const shared = sharedAnswers(() => new Date(milliseconds))
  const ask = (): Promise<number> => shared('token', () => Promise.resolve((asked += 1)))
  assert.deepEqual([await ask(), await ask()], [1, 1])
  milliseconds = 99_999
  assert.equal(await ask(), 1)
  milliseconds = 100_000
  assert.equal(await ask(), 2)
  await assert.rejects(shared('refused', () => Promise.reject(new Error('no'))))
  assert.equal(await shared('refused', () => Promise.resolve('yes')), 'yes')
})
