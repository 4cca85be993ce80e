import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Absence, Grade } from '../../profiles/requirements/requirement.ts'
import type { Judgement } from './judgement.ts'
import { exitCodeOf, rollUp, verdictIn, verdictOf, verdicts } from './verdict.ts'
import type { Verdict } from './verdict.ts'

const grades: readonly Grade[] = ['fail', 'warning', 'info', 'recorded']
const absences: readonly (Absence | undefined)[] = ['fail', 'warning', 'none', undefined]

/** judgement, then grade by grade; of `notOffered` absence by absence for every grade but `recorded`. */
const ofGrade: Record<'met' | 'notMet', Record<Grade, Verdict>> = {
  met: { fail: 'pass', warning: 'pass', info: 'pass', recorded: 'recorded' },
  notMet: { fail: 'fail', warning: 'warning', info: 'pass', recorded: 'recorded' },
}
const ofAbsence: Record<Absence | 'unstated', Verdict> = {
  fail: 'fail',
  warning: 'warning',
  none: 'not-applicable',
  unstated: 'not-applicable',
}

function expected(judgement: Judgement['is'], grade: Grade, absence: Absence | undefined, ours: boolean): Verdict {
  if (judgement === 'cannotTell') return ours ? 'error' : 'inconclusive'
  if (judgement === 'undecided') return grade === 'recorded' ? 'recorded' : 'review'
  if (judgement !== 'notOffered') return ofGrade[judgement][grade]
  return grade === 'recorded' ? 'recorded' : ofAbsence[absence ?? 'unstated']
}

test('every judgement of every grade and absence has its verdict', () => {
  let cases = 0
  for (const judgement of ['met', 'notMet', 'notOffered', 'cannotTell', 'undecided'] as const)
    for (const grade of grades)
      for (const absence of absences)
        for (const ours of [false, true]) {
          const row = absence === undefined ? { grade } : { grade, absence }
          const words = [judgement, grade, absence, ours].join(' ')
          assert.equal(verdictOf(judgement, row, ours), expected(judgement, grade, absence, ours), words)
          cases += 1
        }
  assert.equal(cases, 5 * 4 * 4 * 2)
})

test('nothing but what was met or is for information passes', () => {
  for (const grade of grades)
    for (const judgement of ['notOffered', 'cannotTell', 'undecided'] as const)
      for (const absence of absences) {
        const row = absence === undefined ? { grade } : { grade, absence }
        assert.notEqual(verdictOf(judgement, row), 'pass')
      }
})

test('the worst verdict rolls up, whatever the order; nothing at all is inconclusive', () => {
  for (const [index, worse] of verdicts.entries())
    for (const better of verdicts.slice(index)) {
      assert.equal(rollUp([worse, better]), worse)
      assert.equal(rollUp([better, worse, better]), worse)
    }
  assert.equal(rollUp([]), 'inconclusive')
  assert.equal(rollUp([...verdicts].reverse()), 'error')
})

test('exit codes: 0 only for what nobody has to look at, 1 for a failing target, 3 for our own fault', () => {
  const codes = Object.fromEntries(verdicts.map((verdict) => [verdict, exitCodeOf(verdict)]))
  assert.deepEqual(codes, {
    error: 3,
    fail: 1,
    inconclusive: 2,
    review: 2,
    'not-run': 2,
    warning: 0,
    pass: 0,
    'not-applicable': 0,
    recorded: 0,
  })
  for (const verdict of verdicts)
    assert.equal(exitCodeOf(verdict, { strict: true }), verdict === 'warning' ? 1 : exitCodeOf(verdict))
})

test('every format of others has a word for every verdict, and none calls anything undecided passed', () => {
  for (const [format, words] of Object.entries(verdictIn)) {
    assert.deepEqual(Object.keys(words).toSorted(), [...verdicts].toSorted(), format)
    for (const undecided of ['error', 'fail', 'inconclusive', 'review', 'not-run'] as const)
      assert.notEqual(words[undecided], 'passed', `${format} ${undecided}`)
  }
})
