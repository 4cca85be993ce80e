import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bareCountry } from '../../mocks/mutants/bare-country.ts'
import type { CountryA } from '../../mocks/country-a/country.ts'
import { watchedTogether } from './watched-together.ts'

type Mutation = (country: CountryA) => CountryA
const sizeOne: Mutation = (country) => ({ ...country, pageSize: 1 })
const otherTotal: Mutation = (country) => ({ ...country, total: () => 3 })
const anyTotal: Mutation = (country) => ({ ...country, total: (matches) => (country.total(matches) ?? 0) + 1 })

void test('a part that a later one replaces is told; one that it builds on is not', async () => {
  const country = await bareCountry()
  const replaced = watchedTogether([anyTotal, otherTotal])
  assert.equal(replaced.mutate(country).total([]), 3)
  assert.deepEqual(replaced.overwritten(), ['total'])
  const built = watchedTogether([otherTotal, anyTotal])
  assert.equal(built.mutate(country).total([]), 4)
  assert.deepEqual(built.overwritten(), [])
})

void test('a value that is replaced is told at once, a part that was never asked is not', async () => {
  const country = await bareCountry()
  const watched = watchedTogether([(one) => ({ ...anyTotal(one), pageSize: 2 }), (one) => sizeOne(otherTotal(one))])
  assert.equal(watched.mutate(country).pageSize, 1)
  assert.deepEqual(watched.overwritten(), ['pageSize'])
})
