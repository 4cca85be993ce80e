import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Exchange, RawHeaders } from '../../harness/exchange/exchange.ts'
import type { AnyCheck, Evidence } from '../../harness/judge/check.ts'
import type { Judges } from './bundle-judges.ts'

/** Recorded evidence with what the judges made of it: a mutant is killed when it makes something else of it. */
export interface Suite {
  judgements: readonly Judgement[]
  facts: readonly TakenFacts[]
  /** Places of unit tests that meet no mutant. */
  slowUnitTests: readonly number[]
  /** JSON of each exchange, without bytes. */
  exchanges: readonly string[]
}

/** One finding of one country. */
export interface Judgement {
  name: string
  /** Id of the check, and where it is. */
  check: string
  file: string
  findingId: string
  evidence: unknown
  params?: unknown
  /** Place of each exchange in the suite, by its id, and the file of the bytes that the check saw. */
  exchanges: Readonly<Record<string, { at: number; bytes?: string }>>
  /** JSON of the finding. */
  expected: string
}

/** Facts of one body. */
export interface TakenFacts {
  name: string
  headers: RawHeaders
  bytes: string
  /** JSON of the facts. */
  expected: string
}

/** Bytes and exchanges of a suite; what one test was given is not given to a later one after `renew`. */
export interface Shelf {
  bytes: (file: string) => Uint8Array
  exchange: (at: number, bytes: string | undefined) => Exchange
  renew: () => void
}

/** @param folder where `bodies/` is */
export function shelf(folder: string, exchanges: readonly string[]): Shelf {
  const onDisk = new Map<string, Buffer>()
  const given = new Map<string, Uint8Array>()
  const asExchange = new Map<string, Exchange>()
  const bytes = (file: string): Uint8Array => {
    const known = given.get(file)
    if (known !== undefined) return known
    const original = onDisk.get(file) ?? readFileSync(join(folder, 'bodies', file))
    onDisk.set(file, original)
    const copy = Buffer.from(original)
    given.set(file, copy)
    return copy
  }
  return {
    bytes,
    exchange: (at, file) => {
      const key = `${at} ${file ?? ''}`
      const known = asExchange.get(key)
      if (known !== undefined) return known
      const exchange = JSON.parse(exchanges[at] ?? '') as Exchange
      if (file !== undefined && exchange.response !== undefined) exchange.response.body.bytes = bytes(file)
      asExchange.set(key, exchange)
      return exchange
    },
    renew: () => {
      given.clear()
      asExchange.clear()
    },
  }
}

const known = new WeakMap<Judges, ReadonlyMap<string, { check: AnyCheck; file: string }>>()

/** Every check of these judges by its id, alone or in a table. */
export function checksOf(judges: Judges): ReadonlyMap<string, { check: AnyCheck; file: string }> {
  const found =
    known.get(judges) ??
    new Map(
      Object.entries(judges.checks).flatMap(([file, module]) =>
        Object.values(module)
          .flat()
          .filter(isCheck)
          .map((check) => [check.id, { check, file }] as const),
      ),
    )
  known.set(judges, found)
  return found
}

const isCheck = (value: unknown): value is AnyCheck =>
  typeof value === 'object' && value !== null && 'judge' in value && 'clause' in value && 'id' in value

/** JSON of the finding that these judges make of a recorded judgement's evidence. */
export function judgedAgain(judges: Judges, judgement: Judgement, from: Shelf): string {
  const aCheck = checksOf(judges).get(judgement.check)?.check
  if (aCheck === undefined) throw new Error(`no check has the id ${judgement.check}`)
  const evidence = evidenceOf(judgement.evidence, judgement, from)
  return JSON.stringify(judges.applyCheck(judgement.findingId, evidence as never, aCheck, judgement.params as never))
}

/** JSON of the facts that these judges take of a recorded body. */
export const factsAgain = (judges: Judges, { headers, bytes }: TakenFacts, from: Shelf): string =>
  JSON.stringify(judges.retakeFacts(headers, from.bytes(bytes)))

function evidenceOf(ids: unknown, judgement: Judgement, from: Shelf): Evidence {
  if (typeof ids === 'string') {
    const place = judgement.exchanges[ids]
    if (place === undefined) throw new Error(`${judgement.name} lacks the exchange ${ids}`)
    return from.exchange(place.at, place.bytes)
  }
  if (Array.isArray(ids)) return ids.map((id) => evidenceOf(id, judgement, from) as Exchange)
  return Object.fromEntries(
    Object.entries(ids as object).map(([name, part]) => [name, evidenceOf(part, judgement, from) as Exchange]),
  )
}
