import assert from 'node:assert/strict'
import { after } from 'node:test'
import fc from 'fast-check'
import { chromiumPool } from '../cli/browser/chromium.ts'
import { loadScenarios } from '../cli/load-scenarios.ts'
import { runCountry } from '../cli/matrix/run-country.ts'
import { seededChance } from '../cli/matrix/seeded-chance.ts'
import { standingCountries } from '../cli/matrix/standing-countries.ts'
import { makeEmbeddedPki } from '../cli/run/embedded-country.ts'
import { makeCatalogue } from '../fixtures/catalogue/catalogue.ts'
import { studySizeBytes } from '../fixtures/catalogue/study-size.ts'
import type { CountryA } from '../mocks/country-a/country.ts'
import type { WireAnswer } from '../mocks/country-a/write-answer.ts'
import { writeAnswer } from '../mocks/country-a/write-answer.ts'
import { hostileAnswer } from './fuzz/hostile-answer.ts'
import { property } from './fuzz/property.ts'

const catalogue = makeCatalogue()
for (const study of catalogue.studies) studySizeBytes(catalogue, study) // a first list would take longer than its time-out
const countries = standingCountries(catalogue, await makeEmbeddedPki())
const browsers = chromiumPool()
after(async () => {
  await browsers.close()
  await countries.stop()
})
const scenarios = (await loadScenarios()).filter(({ options }) => options.needs === undefined)

async function wholeOf(answer: WireAnswer): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of answer.body) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The country of which a part of the answers is damaged by a seed; those that lead further are spared more often. */
const damaged =
  (seed: number, share: number) =>
  (country: CountryA): CountryA => {
    const chance = seededChance(seed)
    return {
      ...country,
      writeBody: async (answer, outgoing, { url }) => {
        const leads = /token|jwks|well-known|\/Patient/.test(url.pathname)
        if (chance() > (leads ? share / 8 : share)) {
          await writeAnswer(answer, outgoing)
          return
        }
        const { status, headers, body } = hostileAnswer({ ...answer, body: await wholeOf(answer) }, chance)
        await writeAnswer({ status, headers, body: [body] }, outgoing)
      },
    }
  }

property(
  'a country whose answers are damaged at random causes no fault of the harness, and every scenario ends',
  [fc.nat(1_000_000), fc.constantFrom(0.1, 0.3, 0.8), fc.constantFrom('mado' as const, 'ncp-api' as const)],
  async (seed, share, dialect) => {
    const { results, harnessFaults } = await runCountry({
      ...{ catalogue, scenarios, countries, browsers, dialect },
      mutate: damaged(seed, share),
    })
    assert.deepEqual(harnessFaults, [])
    assert.equal(results.length, scenarios.length)
    assert.ok(results.every(({ findings }) => findings.length > 0))
  },
  4,
)
