import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJournal } from '../../harness/record/journal.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { nullStubs } from '../null-stub-servers.ts'
import { runAgainst, targetOf } from '../stub-target.ts'
import { idsIn } from './recorded-country.ts'
import type { RecordedCountry } from './recorded-country.ts'

/** Runs every scenario against a stand-in that knows nothing, and keeps its findings with their evidence. */
export async function recordStub(
  name: string,
  ground: { scenarios: readonly Scenario[]; keepBody?: (bytes: Uint8Array) => string },
): Promise<RecordedCountry> {
  const found = nullStubs.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no stand-in is called ${name}`)
  const stub = await found.start()
  try {
    const scenarios = ground.scenarios.filter(({ options }) => options.needs === undefined)
    const { folder } = await runAgainst(targetOf(stub.baseUrl), scenarios)
    const { lines } = readJournal(folder)
    const findings = lines.flatMap((line) =>
      line.type === 'finding' && line.finding.again !== undefined ? [line.finding] : [],
    )
    const named = new Set(findings.flatMap(({ again }) => idsIn(again?.evidence)))
    const exchanges = lines.flatMap((line) =>
      line.type === 'exchange' && named.has(line.exchange.id) ? [line.exchange] : [],
    )
    for (const { response } of exchanges)
      if (response?.body.file !== undefined) ground.keepBody?.(readFileSync(join(folder, 'bodies', response.body.file)))
    rmSync(folder, { recursive: true })
    return {
      kind: 'stub',
      id: name,
      findings,
      exchanges: exchanges.map((exchange) => ({ exchange, seesBytes: exchange.response?.body.file !== undefined })),
    }
  } finally {
    await stub.close()
  }
}
