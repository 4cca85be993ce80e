import { newestPublished } from '../../fixtures/documents/guides.ts'
import type { Exchange } from '../../harness/exchange/exchange.ts'
import type { JournalLine } from '../../harness/record/journal.ts'
import type { Finding } from '../../harness/record/run-record.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { lawfulVariants } from '../../mocks/mutants/lawful-variants.ts'
import { mutants } from '../../mocks/mutants/mutants.ts'
import { references } from '../../cli/matrix/references.ts'
import { runCountry } from '../../cli/matrix/run-country.ts'
import { nullStubs } from '../null-stub-servers.ts'
import { idsIn } from './recorded-country.ts'
import type { RecordedCountry } from './recorded-country.ts'
import { recordStub } from './record-stub.ts'

type Ground = Pick<Parameters<typeof runCountry>[0], 'scenarios' | 'catalogue' | 'countries' | 'browsers' | 'keepBody'>

/** A country to record. */
export interface Wanted {
  kind: RecordedCountry['kind']
  id: string
}

/** Every country there is: references first. */
export const everyCountry: readonly Wanted[] = [
  ...references.map(({ id }): Wanted => ({ kind: 'reference', id })),
  ...mutants.map(({ id }): Wanted => ({ kind: 'mutant', id })),
  ...nullStubs.filter((stub) => stub.answersNothing !== true).map(({ name }): Wanted => ({ kind: 'stub', id: name })),
  ...lawfulVariants.map(({ id }): Wanted => ({ kind: 'lawful', id })),
]

/**
 * Runs one country and keeps its findings with their evidence. A faulty one meets the scenarios that judge what it
 * breaks, and of it only findings other than `met` are kept.
 */
export async function recordCountry({ kind, id }: Wanted, ground: Ground): Promise<RecordedCountry> {
  if (kind === 'stub') return await recordStub(id, ground)
  const mutant = mutants.find((one) => kind === 'mutant' && one.id === id)
  const variant = lawfulVariants.find((one) => kind === 'lawful' && one.id === id)
  const { dialect, guides } = mutant ?? variant ?? references.find((one) => one.id === id) ?? {}
  const mutate = mutant?.mutate ?? variant?.mutate
  const exchanges = new Map<string, Exchange>()
  const findings: Finding[] = []
  const append = (line: JournalLine): void => {
    if (line.type === 'exchange') exchanges.set(line.exchange.id, line.exchange)
    if (line.type === 'finding') findings.push(line.finding)
  }
  await runCountry({
    ...ground,
    scenarios: mutant === undefined ? ground.scenarios : ground.scenarios.filter(judgesOneOf(mutant.breaks)),
    ...(mutate === undefined ? {} : { mutate }),
    ...(dialect === undefined ? {} : { dialect }),
    guides: { ...newestPublished, ...guides },
    ...(variant?.withoutConventions === undefined ? {} : { withoutConventions: variant.withoutConventions }),
    journal: { append },
  })
  const kept = findings.filter(
    ({ again, judgement }) => again !== undefined && (kind !== 'mutant' || judgement !== 'met'),
  )
  const named = new Set(kept.flatMap(({ again }) => idsIn(again?.evidence)))
  return {
    kind,
    id,
    findings: kept,
    exchanges: [...exchanges.values()]
      .filter((exchange) => named.has(exchange.id))
      .map((exchange) => ({
        exchange: withoutBytes(exchange),
        seesBytes: exchange.response?.body.bytes !== undefined,
      })),
  }
}

const judgesOneOf =
  (clauses: readonly string[]) =>
  ({ options }: Scenario): boolean =>
    options.proves.some((clause) => clauses.includes(clause))

function withoutBytes(exchange: Exchange): Exchange {
  if (exchange.response === undefined) return exchange
  const { bytes: _bytes, ...body } = exchange.response.body
  return { ...exchange, response: { ...exchange.response, body } }
}
