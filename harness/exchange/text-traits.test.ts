import assert from 'node:assert/strict'
import { test } from 'node:test'
import { traitsOf } from './text-traits.ts'

void test('every run of four letters that a text holds may be held, and most others are ruled out', () => {
  const text = Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ')
  const { mayHold, shaped } = traitsOf(text, [/secret=/g])
  for (let at = 0; at + 4 <= text.length; at++) assert.ok(mayHold(text.slice(at, at + 4)))
  const strange = Array.from({ length: 100 }, (_, index) => `Q${String(index).padStart(2, '0')}Z`)
  assert.ok(strange.filter((run) => mayHold(run)).length < 10)
  assert.ok(mayHold('ab'), 'a shorter run is never ruled out')
  assert.equal(shaped, false)
  assert.equal(traitsOf(`${text} secret=1`, [/secret=/g]).shaped, true)
})
