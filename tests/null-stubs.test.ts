import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { exitCodeOf, rollUp } from '../harness/judge/verdict.ts'
import { nullStubs } from './null-stub-servers.ts'
import { runAgainst, targetOf } from './stub-target.ts'

/** The transport probes judge the connection, not the content: what they find is not earned by emptiness. */
const transport = /^A14-01/

const manners = ['with a token', 'without any token', 'in the dialect ncp-api'] as const
for (const { name, start, answersNothing, wellFormed } of nullStubs)
  for (const manner of answersNothing === true
    ? manners.slice(0, 1)
    : manners.filter((one) => wellFormed !== true || one !== 'without any token'))
    void test(`a country that answers everything by ${name} passes nothing, ${manner}`, async () => {
      const stub = await start()
      try {
        const target = targetOf(stub.baseUrl)
        if (manner === 'without any token') delete target.token
        if (manner === 'in the dialect ncp-api') target.dialect = 'ncp-api'
        if (answersNothing === true) target.timeouts = { connectSeconds: 0.05, headersSeconds: 0.05, bodySeconds: 0.05 }
        const scenarios = await loadScenarios()
        const { results, folder, stopped } = await runAgainst(target, scenarios)
        rmSync(folder, { recursive: true })
        assert.ok(results.length === scenarios.length || stopped.length > 0, 'the run ends by itself')
        const passed = results
          .flatMap(({ findings }) => findings)
          .filter(({ verdict, clause }) => verdict === 'pass' && !transport.test(clause))
        assert.deepEqual(
          passed.map(({ id, observed }) => `${id}: ${observed ?? ''}`),
          [],
        )
        assert.notEqual(exitCodeOf(rollUp(results.map(({ verdict }) => verdict))), 0)
        assert.deepEqual(
          results.filter(({ verdict, folder }) => verdict === 'pass' && folder !== 'security').map(({ id }) => id),
          [],
        )
        assert.deepEqual(
          results
            .filter(({ note }) => note?.includes('fault of the harness'))
            .map(({ id, note }) => `${id}: ${note ?? ''}`),
          [],
        )
        const why = results.flatMap(({ findings }) => findings).map((one) => one.why ?? one.observed ?? one.expected)
        assert.ok(
          why.every((text) => text !== undefined && text !== ''),
          'every finding says what came or why nothing did',
        )
      } finally {
        await stub.close()
      }
    })
