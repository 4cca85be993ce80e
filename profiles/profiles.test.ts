import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataSet } from './data-set/data-set.ts'
import { clauseIds, requirementOf, requirements, rowOf } from './requirements/requirements.ts'
import type { RequirementId } from './requirements/requirements.ts'
import { regionsOfSite } from './site-to-region.ts'

const ids = Object.keys(requirements) as RequirementId[]

void test('every row of the guideline is there: 178 requirements, 119 leaves and 30 headings', () => {
  assert.equal(ids.filter((id) => rowOf(id).specification === undefined).length, 178)
  const kinds = Object.values(dataSet).map(({ kind }) => kind)
  assert.equal(kinds.filter((kind) => kind === 'leaf').length, 119)
  assert.equal(kinds.filter((kind) => kind === 'group').length, 30)
  assert.equal(Object.values(dataSet).filter(({ interactive }) => interactive).length, 10)
})

void test('a row has clauses of its own or names the rows that prove it, never both and never neither', () => {
  for (const id of ids) {
    const { clauses, sameAs } = rowOf(id)
    assert.equal(Object.keys(clauses).length > 0, sameAs === undefined, id)
    for (const other of sameAs ?? []) assert.ok(other in requirements, `${id} names ${other}`)
  }
})

void test('a part that limits the judgement names a clause of its own row', () => {
  for (const id of ids)
    for (const { limits } of rowOf(id).limits ?? []) assert.ok(limits in rowOf(id).clauses, `${id}: ${limits}`)
})

void test('every row that is graded for the absence of what it asks says how', () => {
  for (const id of ids) {
    const { grade, absence } = rowOf(id)
    assert.equal(absence === undefined, grade === 'recorded', id)
  }
})

void test('a row of a specification names a row of the guideline, and fails a target only where its source was read', () => {
  for (const id of ids) {
    const { specification, grade, absence } = rowOf(id)
    if (specification === undefined) continue
    assert.ok(specification.supports in requirements, `${id} supports ${specification.supports}`)
    if (specification.basis !== 'read') assert.ok(grade !== 'fail' && absence !== 'fail', id)
  }
})

void test('a clause id leads back to its row', () => {
  for (const clause of clauseIds) assert.ok(clause.startsWith(`${requirementOf(clause)}/`))
  assert.equal(new Set(clauseIds).size, clauseIds.length)
})

void test('both codes of the spine are one region', () => {
  assert.deepEqual(regionsOfSite('1141981001'), regionsOfSite('737561001'))
  assert.deepEqual(regionsOfSite('no such site'), [])
})
