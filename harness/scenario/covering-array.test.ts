import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coveringArray } from './covering-array.ts'

void test('every pair of values occurs, in far fewer rows than all combinations', () => {
  const factors = ['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}0`, `${name}1`, `${name}2`])
  const rows = coveringArray(factors)
  for (const [one, values] of factors.entries())
    for (const [other, seconds] of factors.entries())
      if (one < other)
        for (const value of values)
          for (const second of seconds)
            assert.ok(
              rows.some((row) => row[one] === value && row[other] === second),
              `${value} with ${second}`,
            )
  assert.ok(rows.length >= 9 && rows.length <= 15, `${rows.length} rows`)
  assert.deepEqual(coveringArray(factors), rows)
})

void test('fewer than two factors have no pair', () => {
  assert.deepEqual(coveringArray([]), [])
  assert.deepEqual(coveringArray([['alone']]), [])
})
