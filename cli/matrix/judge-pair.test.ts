import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mutants } from '../../mocks/mutants/mutants.ts'
import type { Mutant } from '../../mocks/mutants/mutant.ts'
import type { ComposedRow } from './composed-row.ts'
import { besideIn, judgePair, missedIn } from './judge-pair.ts'

const [one, other] = mutants.filter(({ breaks }) => breaks.length === 1)
assert.ok(one !== undefined && other !== undefined)
const pair: readonly Mutant[] = [one, other]
const rowWith = (parts: Partial<ComposedRow>): ComposedRow => ({
  kind: 'composed',
  name: 'pair 1.0',
  ids: pair.map(({ id }) => id),
  noticed: {},
  untold: {},
  overwritten: [],
  undecided: [],
  harnessFaults: [],
  milliseconds: 1,
  ...parts,
})
const alone = ({ breaks }: Mutant): ComposedRow => rowWith({ noticed: { [breaks[0]]: ['sees-it', 'sees-it-too'] } })

void test('both seen: nothing is missed, and what neither names is told', () => {
  const row = rowWith({ noticed: { [one.breaks[0]]: ['a'], [other.breaks[0]]: ['b'], 'X-01/other': ['c'] } })
  assert.deepEqual(missedIn(row, pair), [])
  assert.deepEqual(judgePair(row, [], alone), { is: 'both seen', lines: [] })
  assert.deepEqual(besideIn(row, pair), ['X-01/other'])
})

void test('a missed clause is said where a scenario that sees the fault alone gives a cause', () => {
  const row = rowWith({
    noticed: { [one.breaks[0]]: ['a'] },
    untold: { [other.breaks[0]]: { 'sees-it-too': 'the list is cut' } },
  })
  const verdict = judgePair(row, missedIn(row, pair), alone)
  assert.equal(verdict.is, 'masked and said')
  assert.match(verdict.lines[0] ?? '', /sees-it-too says the list is cut/)
})

void test('a missed clause is hidden where only other scenarios could not tell', () => {
  const row = rowWith({
    noticed: { [one.breaks[0]]: ['a'] },
    untold: { [other.breaks[0]]: { 'never-saw-it': 'no entry' } },
  })
  const verdict = judgePair(row, missedIn(row, pair), alone)
  assert.equal(verdict.is, 'hidden')
  assert.match(verdict.lines[0] ?? '', /HIDDEN .* seen alone by sees-it, sees-it-too/)
})
