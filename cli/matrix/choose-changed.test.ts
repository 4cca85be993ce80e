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
  ['checks/json-body.ts', "import { probe } from '../harness/exchange/probe.ts'"],
  ['mocks/mutants/country-a/list/table.ts', "['one-of-a-table', 1]"],
  ['cli/matrix/run-country.ts', "import { probe } from '../../harness/exchange/probe.ts'"],
  ['harness/exchange/probe.ts', ''],
  ['harness/diagnosis/clock-stage.ts', ''],
])
const candidates: Candidate[] = [
  { id: 'list-is-cut', kind: 'mutant', breaks: ['X-01/whole'] },
  { id: 'date-is-wrong', kind: 'mutant', breaks: ['X-02/date'] },
  { id: 'one-of-a-table', kind: 'mutant', breaks: ['X-03/one'] },
  { id: 'oldest-first', kind: 'lawful', breaks: [] },
]
const choose = (files: string[], chance: () => number = () => 1): Choice =>
  chooseChanged({
    since: 'abc1234',
    files,
    candidates,
    scenarios: [{ id: 'the-list', proves: ['X-02/date'] }],
    sources,
    ground: ['cli/matrix/run-country.ts'],
    seed: 7,
    chance,
  })

void test('a country is chosen by its file, or by a file that it is made of', () => {
  assert.deepEqual(choose(['mocks/mutants/country-a/list/date-is-wrong.ts']).ids, ['date-is-wrong'])
  assert.deepEqual(choose(['mocks/mutants/country-a/list/with-entries.ts']).ids, ['list-is-cut'])
  assert.deepEqual(choose(['mocks/mutants/country-a/list/table.ts']).ids, ['one-of-a-table'])
})

void test('a changed scenario or check chooses those that break what it judges, and every lawful variant', () => {
  for (const file of ['scenarios/06-list/list.ts', 'checks/list.ts', 'checks/json-body.ts'])
    assert.deepEqual(choose([file]).ids, ['date-is-wrong', 'oldest-first'])
})

void test('a change of the ground lets a quarter of all run, and says that a release needs all', () => {
  const everyone = candidates.map(({ id }) => id)
  for (const file of ['harness/exchange/probe.ts', 'package.json', 'fixtures/dicom/table.json']) {
    assert.deepEqual(choose([file], () => 0.249).ids, everyone)
    assert.deepEqual(choose([file], () => 0.25).ids, [])
    assert.match(choose([file]).says, new RegExp(`stands on ${file}, which changed\nthis is a sample: .*--record`))
  }
})

void test('tests, texts, rows and what no country is run by choose nothing', () => {
  const files = ['harness/exchange/probe.test.ts', 'README.md', 'profiles/requirements/list.ts', 'harness/README.md']
  const { ids, says } = choose([...files, 'harness/diagnosis/clock-stage.ts'])
  assert.deepEqual(ids, [])
  assert.doesNotMatch(says, /sample/)
})

void test('of very many that a change reaches some run by chance, of those whose own file changed all', () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ id: `fault-${index}`, kind: 'mutant' as const }))
  const { ids = [], says } = chooseChanged({
    since: 'abc1234',
    files: ['checks/list.ts', 'mocks/mutants/country-a/many.ts'],
    candidates: many.map((one, index) => ({ ...one, breaks: index < 600 ? ['X-02/date'] : ['X-09/other'] })),
    scenarios: [{ id: 'the-list', proves: ['X-02/date'] }],
    sources: new Map([
      ...sources,
      [
        'mocks/mutants/country-a/many.ts',
        many
          .slice(0, 300)
          .map(({ id }) => `'${id}'`)
          .join(),
      ],
    ]),
    ground: [],
    seed: 7,
    chance: seededChance(7),
  })
  assert.equal(ids.filter((id) => Number(id.slice(6)) < 300).length, 300)
  assert.equal(ids.length, 500)
  assert.match(says, /300 whose own file changed, 1\d\d of 300 that/)
  assert.match(says, /this is a sample/)
})

void test('one in twenty of the rest runs by chance, and the same seed chooses the same', () => {
  assert.deepEqual(
    choose([], () => 0.049).ids,
    candidates.map(({ id }) => id),
  )
  assert.match(choose([]).says, /0 of the other 4 by chance \(--seed 7\)/)
  const drawn = (seed: number): number[] => Array.from({ length: 2000 }, seededChance(seed))
  assert.deepEqual(drawn(7), drawn(7))
  assert.notDeepEqual(drawn(7), drawn(8))
  const low = drawn(7).filter((number) => number < 0.05).length
  assert.ok(low > 60 && low < 140, `${low} of 2000`)
})
