import type { Catalogue, TransferOption } from '../../fixtures/catalogue/facts.ts'
import type { Target } from '../../harness/target/target.ts'
import type { CountryA } from '../../mocks/country-a/country.ts'
import type { TestPki } from '../../mocks/pki/test-pki.ts'
import { startEmbeddedCountry } from '../run/embedded-country.ts'
import type { EmbeddedCountry } from '../run/embedded-country.ts'

export type TransferOptions = readonly [TransferOption, ...TransferOption[]]

/** What a country speaks: dialect, and generations of guides; the newest of MHD with MADO when absent. What it offers: all when absent. */
type Speech = Partial<Pick<Target, 'dialect' | 'guides'>> & { options?: TransferOptions }

/** Countries that stand at once; each has four ports and what it made. */
const mostStanding = 8

/** Countries that listen as long as a thread works: one for each speech, in the rules of one mutant after another. */
export interface StandingCountries {
  /** The country of a speech with the rules of a mutant, or of the reference; its state begins anew. */
  inTheRulesOf: (
    mutate: ((country: CountryA) => CountryA) | undefined,
    speaks: Speech,
    now: () => Date,
  ) => Promise<EmbeddedCountry>
  stop: () => Promise<void>
}

/**
 * Opens no port until a country is asked for. Ports, keys and certificates stay as they are, so that what two countries
 * answer alike is the same bytes; connections are new for each, and an origin whose TLS differs listens anew.
 */
export function standingCountries(catalogue: Catalogue, pki: TestPki): StandingCountries {
  const standing = new Map<string, EmbeddedCountry>()
  return {
    inTheRulesOf: async (mutate, speaks, now) => {
      const key = JSON.stringify(speaks)
      const known = standing.get(key)
      if (known === undefined) {
        const [oldest] = standing
        if (oldest !== undefined && standing.size >= mostStanding) {
          standing.delete(oldest[0])
          await oldest[1].country.stop()
        }
        const options = speaks.options ?? (['A', 'B', 'C'] as const)
        const started = await startEmbeddedCountry({
          ...{ catalogue, now, pki, ...speaks, options },
          ...(mutate === undefined ? {} : { mutate }),
        })
        standing.set(key, started)
        return started
      }
      known.country.setClock(now)
      await known.country.setMutation(mutate)
      return known
    },
    stop: async () => {
      await Promise.all([...standing.values()].map(({ country }) => country.stop()))
      standing.clear()
    },
  }
}
