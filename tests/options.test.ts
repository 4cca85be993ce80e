import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import type { TransferOption } from '../fixtures/catalogue/facts.ts'
import type { Guides } from '../fixtures/documents/guides.ts'
import { newestPublished } from '../fixtures/documents/guides.ts'
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

/** Generations with few countries: each guide is tried in its other version, with the options in turn. */
const generations: readonly [Partial<Guides>, (typeof countries)[number]['dialect'], (typeof subsets)[number]][] = [
  [{ mado: '0.1.0', mhd: '4.2.3' }, 'mado', ['B']],
  [{ mado: '0.1.0', hl7eu: 'post-ballot' }, 'mado', ['A', 'C']],
  [{ mhd: '4.2.3', euApi: 'post-ballot', hl7eu: 'post-ballot' }, 'ncp-api', ['A', 'B']],
]

for (const [guides, dialect, options] of generations)
  test(`a country of ${Object.entries(guides).flat().join(' ')} in ${dialect} passes every scenario that applies to it`, async () => {
    const pinned = { ...newestPublished, ...guides }
    const { record, folder } = await runEmbedded(await loadScenarios(), { dialect, options, guides: pinned })
    rmSync(dirname(folder), { recursive: true })
    const bad = record.scenarios
      .filter(({ verdict }) => !['pass', 'not-applicable', 'recorded'].includes(verdict))
      .map(({ id, verdict, note }) => `${id}: ${verdict} ${note ?? ''}`)
    assert.deepEqual(bad, [])
    assert.deepEqual(record.target.guides, pinned)
  })

for (const [speaks, states] of [
  ['ncp-api', 'mado'],
  ['mado', 'ncp-api'],
] as const)
  test(`a target that speaks ${speaks} where its file says ${states} is told so once; with the right file it is not`, async () => {
    const scenarios = (await loadScenarios()).filter(({ id }) => ['list-of-a-patient', 'empty-list'].includes(id))
    const wrong = await runEmbedded(scenarios, {
      dialect: speaks,
      target: (target) => ({ ...target, dialect: states }),
    })
    const right = await runEmbedded(scenarios, { dialect: speaks })
    for (const { folder } of [wrong, right]) rmSync(dirname(folder), { recursive: true })
    assert.equal(wrong.record.notes?.length, 1)
    assert.match(wrong.record.notes[0] ?? '', new RegExp(`dialect ${speaks}, and the target file says ${states}`))
    assert.equal(right.record.notes, undefined)
  })
