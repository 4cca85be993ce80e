import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import type { TransferOption } from '../fixtures/catalogue/facts.ts'
import { runEmbedded } from './embedded-run.ts'

const subsets: readonly (readonly [TransferOption, ...TransferOption[]])[] = [
  ['A'],
  ['B'],
  ['C'],
  ['A', 'B'],
  ['A', 'C'],
  ['B', 'C'],
]

const countries = (['mado', 'ncp-api'] as const).flatMap((dialect) =>
  [...subsets, ...(dialect === 'ncp-api' ? [['A', 'B', 'C'] as const] : [])].map((options) => ({ dialect, options })),
)

for (const { dialect, options } of countries)
  test(`a country of ${dialect} that offers ${options.join(' and ')} passes every scenario that applies to it`, async () => {
    const { record, folder } = await runEmbedded(await loadScenarios(), { dialect, options })
    rmSync(dirname(folder), { recursive: true })
    const bad = record.scenarios
      .filter(({ verdict }) => !['pass', 'not-applicable', 'recorded'].includes(verdict))
      .map(({ id, verdict, note }) => `${id}: ${verdict} ${note ?? ''}`)
    assert.deepEqual(bad, [])
    const journeys = record.scenarios.filter(
      ({ id, verdict }) => id.startsWith('journey-option-') && verdict === 'pass',
    )
    assert.deepEqual(
      journeys.map(({ id }) => id).toSorted(),
      options.map((option) => `journey-option-${option.toLowerCase()}`),
    )
  })
