import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { holdingsOfCatalogue } from '../holdings/holdings.ts'
import type { JournalLine } from '../record/journal.ts'
import { countryChanges, leftChanges } from './country-changes.ts'
import type { ChangeOrder, CountryChange } from './country-change.ts'

const holdings = holdingsOfCatalogue(makeCatalogue(), {})

function changing(make?: CountryChange): { lines: JournalLine[]; changes: ReturnType<typeof countryChanges> } {
  const lines: JournalLine[] = []
  const journal = { append: (line: JournalLine) => lines.push(line) }
  return { lines, changes: countryChanges('s', { holdings, journal, ...(make === undefined ? {} : { change: make }) }) }
}

void test('a change is told with all its documents, written down before it is made, and taken back', async () => {
  const orders: ChangeOrder[] = []
  const { lines, changes } = changing((order) => {
    orders.push(order)
    assert.equal(leftChanges(lines).length, 1, 'a worker that is killed now leaves what can be taken back')
    return Promise.resolve({ done: true })
  })
  const after = await changes.apply('newer-report')
  const patient = after.patient('changing')
  assert.ok(after.documentsOf(patient).length > holdings.documentsOf(patient).length)
  await changes.takeBack()
  assert.deepEqual(leftChanges(lines), [])
  const [apply, restore] = orders
  assert.deepEqual([apply?.action, restore?.action], ['apply', 'restore'])
  const statuses = (order: ChangeOrder | undefined): string[] => (order?.documents ?? []).map(({ status }) => status)
  assert.deepEqual(statuses(apply), ['superseded', 'superseded', 'current'])
  assert.deepEqual(statuses(restore), ['superseded', 'current', 'withdrawn'])
  await assert.rejects(changes.apply('report-withdrawn'), /the scenario has ended/)
})

void test('who cannot, fails, or does not take back is told apart', async () => {
  await assert.rejects(changing().changes.apply('newer-report'), {
    code: 'PREREQUISITE_MISSING',
    message: /give `hooks:` in the target file/,
  })
  const { lines, changes } = changing(({ action }) =>
    Promise.resolve(action === 'apply' ? { done: false, why: 'no such document' } : { done: false, why: 'gone' }),
  )
  await assert.rejects(changes.apply('newer-report'), { code: 'CHANGE_NOT_MADE', message: /no such document/ })
  await changes.takeBack()
  const [note] = lines.flatMap((line) => (line.type === 'note' ? [line.text] : []))
  assert.match(note ?? '', /newer-report was not taken back after s: gone; restore the documents .* by hand/)
  assert.equal(leftChanges(lines).length, 1)
})
