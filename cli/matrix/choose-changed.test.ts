import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseChanged } from './choose-changed.ts'
import type { Candidate, Choice } from './choose-changed.ts'
import { seededChance } from './seeded-chance.ts'

const sources = new Map([
  ['mocks/mutants/country-a/list/list-is-cut.ts', "import { withEntries } from './with-entries.ts'"],
  ['mocks/mutants/country-a/list/with-entries.ts', ''],
  ['mocks/mutants/country-a/list/date-is-wrong.ts', ''],
  ['mocks/mutants/lawful/oldest-first.ts', ''],
  ['scenarios/06-list/list.ts', "import { one } from '../../checks/list.ts'\nscenario('the-list', {})"],
  ['checks/list.ts', "import { at } from './json-body.ts'"],
  ['checks/json-body.ts', ''],
])
const candidates: Candidate[] = [
  { id: 'list-is-cut', kind: 'mutant', breaks: ['X-01/whole'] },
  { id: 'date-is-wrong', kind: 'mutant', breaks: ['X-02/date'] },
  { id: 'oldest-first', kind: 'lawful', breaks: [] },
]
const choose = (files: string[], chance: () => number = () => 1): Choice =>
  chooseChanged({
    since: 'abc1234',
    files,
    candidates,
    scenarios: [{ id: 'the-list', proves: ['X-02/date'] }],
    sources,
    seed: 7,
    chance,
  })

void test('a country is chosen by its file, or by a file that it is made of', () => {
  assert.deepEqual(choose(['mocks/mutants/country-a/list/date-is-wrong.ts']).ids, ['date-is-wrong'])
  assert.deepEqual(choose(['mocks/mutants/country-a/list/with-entries.ts']).ids, ['list-is-cut'])
})

void test('a changed scenario or check chooses those that break what it judges, and every lawful variant', () => {
  for (const file of ['scenarios/06-list/list.ts', 'checks/list.ts', 'checks/json-body.ts'])
    assert.deepEqual(choose([file]).ids, ['date-is-wrong', 'oldest-first'])
})

void test('a changed core chooses all, its tests and other files nothing', () => {
  for (const file of ['mocks/country-a/core.ts', 'harness/exchange/probe.ts', 'package.json']) {
    const { ids, says } = choose([file])
    assert.equal(ids, undefined)
    assert.match(says, new RegExp(`^${file}.*all run`))
  }
  assert.deepEqual(choose(['harness/exchange/probe.test.ts', 'README.md', 'profiles/requirements/list.ts']).ids, [])
})

void test('one in twenty of the rest runs by chance, and the same seed chooses the same', () => {
  assert.deepEqual(
    choose([], () => 0.049).ids,
    candidates.map(({ id }) => id),
  )
  assert.match(choose([]).says, /0 of the other 3 by chance \(--seed 7\)/)
  const drawn = (seed: number): number[] => Array.from({ length: 2000 }, seededChance(seed))
  assert.deepEqual(drawn(7), drawn(7))
  assert.notDeepEqual(drawn(7), drawn(8))
  const low = drawn(7).filter((number) => number < 0.05).length
  assert.ok(low > 60 && low < 140, `${low} of 2000`)
})
