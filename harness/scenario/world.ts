import type { ExchangeFailure } from '../exchange/exchange.ts'
import type { CountryChange } from '../change/country-change.ts'
import type { Holdings } from '../holdings/holdings.ts'
import type { Journal } from '../record/journal.ts'
import type { Target } from '../target/target.ts'
import type { CountryA } from './country-a.ts'

/** What one scenario has of the target: its own connections, tokens and numbering of exchanges. */
export interface Session {
  countryA: CountryA
  /** The last exchange that got no answer, in words; undefined when the last one was answered. */
  lastFailure: () => { text: string; blame: ExchangeFailure['blame'] } | undefined
  lastExchangeIds: () => readonly string[]
  close: () => Promise<void>
}

/** Everything that a run hands to its scenarios: nothing is ambient. */
export interface World {
  target: Target
  holdings: Holdings
  journal: Journal
  /** Which round of a repeated run this is, from 1; absent: the only one. */
  round?: number
  now: () => Date
  /** @param seconds after which `passed` resolves to `passed` */
  deadline: (seconds: number) => { passed: Promise<'passed'>; cancel: () => void }
  openSession: (scenarioId: string) => Session
  /** Lets documents of the country change; absent: nobody can. */
  change?: CountryChange
  /** A tripwire: no further scenario starts. */
  stopRun: (why: string) => void
}
