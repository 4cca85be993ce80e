import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeHooks, hookProblems } from './change-hooks.ts'

void test('a hook goes one way; a person has more time than a program', () => {
  const url = 'http://127.0.0.1:1/'
  assert.deepEqual(hookProblems({ every: { url }, 'newer-report': { command: ['x'], timeoutSeconds: 5 } }), [])
  const [none, two] = hookProblems({ every: {}, 'newer-report': { url, ask: 'Do it.' } })
  assert.deepEqual([none?.at, none?.found], [['hooks', 'every'], 'no way'])
  assert.deepEqual([two?.at, two?.found], [['hooks', 'newer-report'], 'url and ask'])
  assert.deepEqual(changeHooks({ every: { ask: 'Do it.' }, 'series-added': { url, timeoutSeconds: 7 } }), {
    every: { ask: 'Do it.', timeoutSeconds: 600 },
    'series-added': { url, timeoutSeconds: 7 },
  })
  assert.equal(changeHooks({ every: { url } }).every?.timeoutSeconds, 60)
})
