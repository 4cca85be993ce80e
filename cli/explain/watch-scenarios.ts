import { randomBytes } from 'node:crypto'
import { makeCatalogue } from '../../fixtures/catalogue/catalogue.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import { secretBook } from '../../harness/exchange/secret-book.ts'
import { openWorld } from '../../harness/scenario/open-world.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { embeddedTarget, startEmbeddedCountry } from '../run/embedded-country.ts'
import { plainRun } from '../run/plain-run.ts'

/** What a scenario does, seen when it is driven against the embedded country. */
export interface SeenScenario {
  /** Requests in the order they were first made, equal ones together. */
  sent: readonly { transaction: Exchange['transaction']; channel: Exchange['channel']; method: string; count: number }[]
  /** Ids of the checks that judged, by clause. */
  checks: ReadonlyMap<string, readonly string[]>
}

/** Drives scenarios against the embedded country, its clock jumping where one waits, and says what each sent and judged. */
export async function watchScenarios(scenarios: readonly Scenario[]): Promise<ReadonlyMap<string, SeenScenario>> {
  if (scenarios.length === 0) return new Map()
  const catalogue = makeCatalogue()
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  const embedded = await startEmbeddedCountry({ catalogue, options: ['A', 'B', 'C'], now })
  const exchanges = new Map<string, Exchange[]>()
  try {
    const world = openWorld({
      target: embeddedTarget(embedded, ['A', 'B', 'C']),
      catalogue,
      journal: {
        append: (line) => {
          if (line.type === 'exchange')
            exchanges.set(line.scenario, [...(exchanges.get(line.scenario) ?? []), line.exchange])
        },
      },
      secrets: secretBook(randomBytes(32)),
      now,
      waitUntil: (instant) => {
        ahead += Math.max(0, instant.getTime() - now().getTime())
        return Promise.resolve()
      },
      rogue: embedded.rogue,
    })
    const results = await plainRun(scenarios, world, () => undefined)
    return new Map(
      results.map(({ id, findings }) => {
        const checks = new Map<string, readonly string[]>()
        for (const { clause, check } of findings)
          if (check !== undefined) checks.set(clause, [...new Set([...(checks.get(clause) ?? []), check])])
        return [id, { sent: counted(exchanges.get(id) ?? []), checks }]
      }),
    )
  } finally {
    await embedded.country.stop()
  }
}

function counted(exchanges: readonly Exchange[]): SeenScenario['sent'] {
  const counts = new Map<string, SeenScenario['sent'][number]>()
  for (const { transaction, channel, request } of exchanges) {
    const key = `${transaction} ${channel} ${request.method}`
    const count = (counts.get(key)?.count ?? 0) + 1
    counts.set(key, { transaction, channel, method: request.method, count })
  }
  return [...counts.values()]
}
