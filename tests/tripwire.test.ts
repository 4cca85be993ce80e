import assert from 'node:assert/strict'
import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { exitCodeOf } from '../harness/judge/verdict.ts'
import type { Scenario } from '../harness/scenario/scenario.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import type { PatientPurpose } from '../fixtures/catalogue/facts.ts'
import { runEmbedded } from './embedded-run.ts'

const stranger = 'STRANGER-777'
const chosen = async (...ids: readonly string[]): Promise<readonly Scenario[]> => {
  const all = await loadScenarios()
  return ids.map((id) => {
    const found = all.find((scenario) => scenario.id === id)
    assert.ok(found, id)
    return found
  })
}
const identifierOf = (purpose: PatientPurpose) => {
  const identifier = makeCatalogue().patients.find((patient) => patient.purpose === purpose)?.identifiers[0]
  assert.ok(identifier)
  return identifier
}
const filesHolding = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => statSync(join(folder, file)).isFile() && readFileSync(join(folder, file), 'latin1').includes(text),
  )

test('a list that leaks a stranger stops the run, fails ST-06, and its body is kept nowhere', async () => {
  const { system } = identifierOf('main')
  const { record, folder } = await runEmbedded(await chosen('list-of-a-patient', 'empty-list', 'nobody-one-several'), {
    mutate: (country) => ({
      ...country,
      listEntry: (item) => {
        const entry = country.listEntry(item)
        return { ...entry, subject: { ...entry.subject, identifier: { system, value: stranger } } }
      },
    }),
  })
  try {
    assert.deepEqual([record.verdict, exitCodeOf(record.verdict)], ['fail', 1])
    assert.match(record.stopped ?? '', /no test patient/)
    const first = record.scenarios.find(({ id }) => id === 'list-of-a-patient')
    const finding = first?.findings.find(({ id }) => id === 'foreign-patient')
    assert.deepEqual([finding?.clause, finding?.verdict, finding?.blame], ['ST-06/searchset', 'fail', 'target'])
    assert.deepEqual(
      record.notRun.map(({ id }) => id),
      ['empty-list', 'nobody-one-several'],
    )
    const body = record.exchanges.find(({ id }) => id === finding?.exchange)?.response?.body
    assert.deepEqual([body?.bytes, body?.file, body?.capped], [undefined, undefined, true])
    assert.deepEqual(filesHolding(folder, stranger), [])
  } finally {
    rmSync(dirname(folder), { recursive: true })
  }
})

test('test patients that are not those of the country are a fault of the target file, and the country is not blamed', async () => {
  const { system } = identifierOf('twin-1')
  const { record, folder } = await runEmbedded(await chosen('nobody-one-several', 'list-of-a-patient'), {
    target: (target) => ({
      ...target,
      testPatients: {
        'twin-1': [{ system, value: 'NOT-THEIRS-1' }],
        'twin-2': [{ system, value: 'NOT-THEIRS-2' }],
      },
    }),
  })
  try {
    assert.deepEqual([record.verdict, exitCodeOf(record.verdict)], ['error', 3])
    const judged = record.scenarios.flatMap(({ findings }) => findings)
    assert.ok(judged.some(({ verdict, blame }) => verdict === 'error' && blame === 'configuration'))
    assert.deepEqual(
      judged.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id),
      [],
    )
    assert.deepEqual(
      record.notRun.map(({ id }) => id),
      ['list-of-a-patient'],
    )
    for (const purpose of ['twin-1', 'twin-2'] as const)
      assert.deepEqual(filesHolding(folder, identifierOf(purpose).value), [])
  } finally {
    rmSync(dirname(folder), { recursive: true })
  }
})
