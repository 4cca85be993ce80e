import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { together } from '../../mocks/mutants/together.ts'
import { drawLawfulCountry } from './draw-lawful-country.ts'
import { drawPair } from './draw-pair.ts'
import { shrinking } from './shrinking.ts'

const places = Array.from({ length: 300 }, (_none, place) => place + 1)

void test('a pair is two mutants of one dialect and generation, the same for a seed and a place', () => {
  const pairs = places.map((place) => drawPair(mutants, 7, place, 0))
  for (const [one, other] of pairs) {
    assert.notEqual(one, other)
    assert.ok('mutate' in together([one, other]), `${one.id} ${other.id}`)
  }
  assert.deepEqual(drawPair(mutants, 7, 3, 0), pairs[2])
  assert.notDeepEqual(drawPair(mutants, 7, 3, 1), pairs[2])
  assert.ok(new Set(pairs.map(([{ id }]) => id)).size > 200)
})

void test('a lawful country holds what goes together, in any dialect, generation and options', () => {
  const countries = places.map((place) => drawLawfulCountry(lawfulVariants, 7, place))
  for (const { variants, dialect, guides } of countries) {
    assert.ok(variants.every((one) => one.dialect === undefined || one.dialect === dialect))
    assert.ok(variants.every((one) => one.guides?.mado === undefined || one.guides.mado === guides.mado))
    const answers = variants.flatMap((one) => one.answers ?? [])
    assert.equal(new Set(answers).size, answers.length)
    const firstLast = variants.findIndex(({ last }) => last === true)
    assert.ok(firstLast === -1 || variants.slice(firstLast).every(({ last }) => last === true))
  }
  assert.equal(new Set(countries.map(({ offers }) => offers.join(''))).size, 7)
  assert.deepEqual(drawLawfulCountry(lawfulVariants, 7, 5), countries[4])
  const drawn = new Set(countries.flatMap(({ variants }) => variants.map(({ id }) => id)))
  assert.equal(drawn.size, lawfulVariants.length)
})

void test('shrinking keeps what is needed, and nothing else', () => {
  for (const needed of [[], ['c'], ['b', 'g'], ['a', 'd', 'h']]) {
    let search = shrinking(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
    for (let runs = 0; search.next !== undefined; runs += 1) {
      assert.ok(runs < 60, 'it ends')
      const tried = search.next
      search = search.after(needed.every((one) => tried.includes(one)))
    }
    assert.deepEqual(search.least, needed)
  }
})
