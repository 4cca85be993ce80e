import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testExchange } from '../harness/exchange/test-exchange.ts'
import type { Said } from './rule-table.ts'
import { checksOf, clausesOf, nothingToJudge } from './rule-table.ts'

const rule = (subjects: readonly Said[]) => {
  const [made] = checksOf(
    () => subjects.map((subject, index) => ({ name: `subject ${index}`, subject })),
    [{ clause: 'MHD-01/no-doc-status', id: 'x', expected: 'nothing', at: 'here', say: (subject) => subject as Said }],
  )
  assert.ok(made)
  return made.judge(testExchange(200, {}), undefined)
}

void test('a rule names the first subject that breaks it, and how many do', () => {
  const judged = rule([undefined, 'it is wrong', 'it is wrong too'])
  assert.equal(judged.is === 'notMet' && judged.observed, 'subject 1: it is wrong (2 of 3)')
})

void test('a rule is met where one subject keeps it, and not offered where none has what it is about', () => {
  assert.deepEqual(rule([undefined, nothingToJudge]), { is: 'met', observed: '1 judged' })
  assert.equal(rule([nothingToJudge]).is, 'notOffered')
  assert.equal(rule([]).is, 'notOffered')
})

void test('the clauses of tables are those of their rules, and an empty table is our fault', () => {
  assert.deepEqual(clausesOf([{ clause: 'MHD-01/no-doc-status' }], [{ clause: 'MHD-02/no-modifier' }]), [
    'MHD-01/no-doc-status',
    'MHD-02/no-modifier',
  ])
  assert.throws(() => clausesOf([]), /empty/)
})
