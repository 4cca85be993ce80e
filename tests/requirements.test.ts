import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { checksById } from '../cli/checks-by-id.ts'
import { requirementStates, unexplained } from '../cli/commands/requirements.ts'
import { loadScenarios } from '../cli/load-scenarios.ts'

/** Rows that this version proves, as far as Country A can show them. */
const proved = [
  ...['UC-01', 'UC-05', 'UC-07', 'UC-12', 'UC-15', 'ST-02', 'ST-03b', 'ST-03c', 'ST-05', 'ST-05a', 'ST-05b', 'ST-05c'],
  ...[
    'ST-05d',
    'ST-05e',
    'ST-06',
    'ST-08',
    'ST-08a',
    'A2-02',
    'A2-06',
    'A8-01',
    'A10-04',
    'A10-13',
    'A10-14',
    'A10-15',
  ],
  ...['A10-21', 'A10-22', 'A13-03', 'A13-04', 'A13-05', 'A14-01a', 'A14-01b', 'A14-01d', 'OA-01', 'OA-02', 'OA-05'],
  ...['OC-01', 'OC-02', 'OC-03', 'OC-04'],
]

void test('no clause is without proof and without reason, and none has both', async () => {
  assert.deepEqual(unexplained(requirementStates(await loadScenarios())), [])
})

void test('every row of this version has clauses that are proved, and the others wait for a named part', async () => {
  const states = requirementStates(await loadScenarios())
  for (const id of proved) {
    const row = states.find((state) => state.id === id)
    assert.ok(
      row?.clauses.some((clause) => clause.proved),
      id,
    )
  }
})

void test('every check can be found again by its id, from every file of checks', () => {
  const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'checks')
  const text = [...checksById().keys()]
  assert.ok(text.length > 50)
  assert.equal(new Set(text).size, text.length)
  assert.ok(readdirSync(folder).length > 0)
})
