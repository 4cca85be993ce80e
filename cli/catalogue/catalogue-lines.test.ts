import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { casesOf, catalogueLines } from './catalogue-lines.ts'

const catalogue = makeCatalogue()

void test('every awkward case has a name of its own, one line that explains it, and is listed', () => {
  const cases = casesOf(catalogue)
  const lines = catalogueLines(catalogue)
  assert.ok(cases.length >= 24, `${String(cases.length)} cases`)
  assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length)
  for (const { name, explanation } of cases) {
    assert.match(name, /^[a-z]+(-[a-z]+)*$/)
    assert.match(explanation, /^[^\n]{20,140}\.$/)
    assert.ok(lines.some((line) => line.includes(`case ${name}: ${explanation}`)))
  }
})

void test('a deleted study is listed as deleted and not counted', () => {
  const lines = catalogueLines(catalogue)
  assert.ok(lines.some((line) => line.includes('(deleted)')))
  const held = catalogue.studies.filter(({ patientId }) => patientId === 'ee-linkage').length
  assert.ok(lines.some((line) => line.startsWith('linkage') && line.includes(`${String(held)} studies`)))
})
