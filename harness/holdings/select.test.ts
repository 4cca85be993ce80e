import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import { holdingsOfCatalogue } from './holdings.ts'
import { currentOf, inInterval, studyStart } from './select.ts'

const holdings = holdingsOfCatalogue(makeCatalogue(), {})
const current = currentOf(holdings.documentsOf(holdings.patient('main')))
const studiesIn = (from: string | undefined, to: string | undefined, which: 'certain' | 'either'): string[] => [
  ...new Set(
    inInterval(current, studyStart, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })[which].map(({ study }) => study.id),
  ),
]

void test('a bare day leaves open what its time zone decides, an instant does not', () => {
  const boundary = studiesIn('2025-03-01', '2025-03-31', 'either')
  assert.ok(boundary.includes('dx-knee'), '2025-04-01T00:30+02:00 is still March in UTC')
  assert.ok(studiesIn('2025-03-01', '2025-03-31', 'certain').includes('ct-chest'))
  assert.deepEqual(studiesIn('2025-03-01T00:00:00+02:00', '2025-03-31T23:59:59+02:00', 'either'), [])
  assert.ok(studiesIn('2025-03-01T00:00:00+02:00', undefined, 'certain').includes('dx-chest'))
  assert.ok(!studiesIn('2025-03-01T00:00:01+02:00', undefined, 'certain').includes('dx-chest'))
})

void test('the identifiers of the target file stand in the place of the catalogue', () => {
  const own = { system: 'urn:oid:1.2.3', value: '42' }
  const mapped = holdingsOfCatalogue(makeCatalogue(), { main: [own] })
  assert.deepEqual(mapped.patient('main').identifier, own)
  assert.ok(mapped.everyIdentifier.some(({ value }) => value === '42'))
  assert.notDeepEqual(mapped.patient('second').identifier, own)
})

void test('of a report with three versions one document is current', () => {
  const versions = holdings
    .documentsOf(holdings.patient('main'))
    .filter(({ report }) => report !== undefined && report.versions.length === 3)
  assert.equal(versions.length, 3)
  assert.deepEqual(
    versions.map((document) => document.current),
    [false, false, true],
  )
})
