import { randomBytes } from 'node:crypto'
import type { Catalogue } from '../../fixtures/catalogue/facts.ts'
import type { Verdict } from '../../harness/judge/verdict.ts'
import { openAgents } from '../../harness/exchange/probe.ts'
import { secretBook } from '../../harness/exchange/secret-book.ts'
import type { Journal } from '../../harness/record/journal.ts'
import type { Finding, ScenarioResult } from '../../harness/record/run-record.ts'
import type { Scenario } from '../../harness/scenario/scenario.ts'
import { openWorld } from '../../harness/scenario/open-world.ts'
import { sharedAnswers } from '../../harness/scenario/shared-answers.ts'
import type { Target } from '../../harness/target/target.ts'
import type { CountryA } from '../../mocks/country-a/country.ts'
import type { BrowserPool } from '../browser/chromium.ts'
import { embeddedTarget } from '../run/embedded-country.ts'
import { plainRun } from '../run/plain-run.ts'
import type { StandingCountries, TransferOptions } from './standing-countries.ts'

/** What a country was found to do: results of every scenario, and the clauses that were found broken. */
export interface CountryOutcome {
  results: readonly ScenarioResult[]
  broken: ReadonlySet<Finding['clause']>
  /** Faults of our own, which no country may cause. */
  harnessFaults: readonly string[]
  /** Requests, handshakes and visits. */
  exchanges: number
}

/** What a thread runs countries with. */
export interface Ground {
  catalogue: Catalogue
  scenarios: readonly Scenario[]
  countries: StandingCountries
  browsers: BrowserPool
}

/** Verdicts of a scenario on a country that conforms. */
export const lawfulVerdicts: ReadonlySet<Verdict> = new Set(['pass', 'not-applicable', 'recorded', 'warning'])

/** The clauses that were found broken, each with the scenarios that noticed. */
export function noticedBy({ broken, results }: CountryOutcome): Record<string, readonly string[]> {
  const noticed = (clause: Finding['clause']): string[] =>
    results
      .filter(({ findings }) =>
        findings.some((one) => one.clause === clause && (one.judgement === 'notMet' || one.judgement === 'notOffered')),
      )
      .map(({ id }) => id)
  return Object.fromEntries([...broken].map((clause) => [clause, noticed(clause)]))
}

/**
 * Runs every scenario against one country over real sockets in this process. The clock is shared with the country and
 * jumps where a scenario waits, so that expiry takes no time.
 */
export async function runCountry(
  options: Ground & {
    mutate?: (country: CountryA) => CountryA
    withoutConventions?: readonly string[]
    oneNetwork?: boolean
    dialect?: Target['dialect']
    guides?: Target['guides']
    /** All three when absent. */
    offers?: TransferOptions
    /** Hears what is recorded; absent: nobody does. */
    journal?: Journal
    keepBody?: (bytes: Uint8Array) => string
  },
): Promise<CountryOutcome> {
  const { offers = ['A', 'B', 'C'] } = options
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  const speaks = {
    ...(options.dialect === undefined ? {} : { dialect: options.dialect }),
    ...(options.guides === undefined ? {} : { guides: options.guides }),
  }
  const embedded = await options.countries.inTheRulesOf(options.mutate, { ...speaks, options: offers }, now)
  const whole = embeddedTarget(embedded, offers, speaks)
  const conventions = whole.claims.conventions.filter((id) => options.withoutConventions?.includes(id) !== true)
  const target = {
    ...whole,
    claims: { ...whole.claims, conventions, separateNetworks: options.oneNetwork !== true },
    timeouts: { connectSeconds: 5, headersSeconds: 10, bodySeconds: 2 },
  }
  const agents = openAgents(target)
  let exchanges = 0
  try {
    const world = openWorld({
      agents,
      shared: sharedAnswers(now),
      target,
      catalogue: options.catalogue,
      journal: {
        append: (line) => {
          if (line.type === 'exchange') exchanges += 1
          options.journal?.append(line)
        },
      },
      ...(options.keepBody === undefined ? {} : { keepBody: options.keepBody }),
      secrets: secretBook(randomBytes(32)),
      now,
      waitUntil: (instant) => {
        ahead += Math.max(0, instant.getTime() - now().getTime())
        return Promise.resolve()
      },
      rogue: embedded.rogue,
      change: embedded.change,
      browser: options.browsers.browserFor(target),
    })
    const results = await plainRun(options.scenarios, world, () => undefined)
    return { results, broken: brokenOf(results), harnessFaults: harnessFaultsOf(results), exchanges }
  } finally {
    agents.close()
  }
}

function brokenOf(results: readonly ScenarioResult[]): ReadonlySet<Finding['clause']> {
  return new Set(
    results
      .flatMap(({ findings }) => findings)
      .filter(
        ({ judgement, verdict }) =>
          judgement === 'notMet' || (judgement === 'notOffered' && verdict !== 'not-applicable'),
      )
      .map(({ clause }) => clause),
  )
}

function harnessFaultsOf(results: readonly ScenarioResult[]): readonly string[] {
  return results.flatMap(({ id, note }) =>
    note?.startsWith('fault of the harness') === true ? [`${id}: ${note}`] : [],
  )
}
