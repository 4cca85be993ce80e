import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { checksById } from '../cli/checks-by-id.ts'
import { requirementStates, unexplained } from '../cli/commands/requirements.ts'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { rowOf } from '../profiles/requirements/requirements.ts'
import { packageFolder } from '../cli/run/header.ts'

/** Rows of the guideline that this version proves, as far as Country A can show them. */
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
  ...['OB-01', 'OB-02', 'OB-03', 'OB-05', 'OB-06', 'A13-09', 'A14-02', 'OP-01', 'OC-01', 'OC-02', 'OC-03', 'OC-04'],
]

void test('no clause is without proof and without reason, and none has both', async () => {
  assert.deepEqual(unexplained(requirementStates(await loadScenarios())), [])
})

void test('every row of this version is proved by Country A, or what is open in it waits for a named part', async () => {
  const states = requirementStates(await loadScenarios())
  for (const id of proved) {
    const row = states.find((state) => state.id === id)
    assert.ok(row?.clauses.some((clause) => clause.proved) === true, `${id}: no clause is proved`)
    for (const { id: clause, proved: done, reason } of row.clauses)
      assert.ok(done || (reason?.why ?? '') !== '', `${clause}: neither proved nor waiting`)
  }
})

void test('every check of every file of checks can be found again by its id', async () => {
  const folder = join(packageFolder, 'checks')
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const known = checksById()
  const exported: string[] = []
  for (const file of files) {
    const url = pathToFileURL(join(packageFolder, 'dist', 'checks', file.replace(/\.ts$/, '.js')))
    const module = (await import(url.href)) as Record<string, unknown>
    for (const value of Object.values(module).flat())
      if (typeof value === 'object' && value !== null && 'judge' in value && 'id' in value) {
        exported.push(String(value.id))
        assert.ok(known.has(String(value.id)), `${file}: ${String(value.id)} is not in cli/checks-by-id.ts`)
      }
  }
  assert.ok(exported.length > 50)
  assert.deepEqual(new Set(exported), new Set(known.keys()))
})

void test('every row of a specification is proved: each of its clauses has a scenario and a faulty country, or is judged by the run', async () => {
  const states = requirementStates(await loadScenarios())
  const rows = states.filter(({ id }) => rowOf(id).specification !== undefined)
  assert.ok(rows.length > 30)
  for (const { id, state, clauses } of rows)
    assert.ok(state === 'proved' || clauses.every(({ reason }) => reason?.kind === 'run'), id)
})
