import { test } from 'node:test'
import fc from 'fast-check'
import { fuzzSettings } from './settings.ts'

/** Generators of the arguments of a predicate. */
type Generators<Args extends readonly unknown[]> = { [Place in keyof Args]: fc.Arbitrary<Args[Place]> }

/**
 * A test that a predicate, which throws where it does not hold, holds for what the generators make. The seed is fixed
 * and printed; `runs` is how often it is tried in the usual tests.
 */
export function property<Args extends [unknown, ...unknown[]]>(
  name: string,
  generators: Generators<Args>,
  predicate: (...values: Args) => void | Promise<void>,
  runs = 200,
): void {
  const { seed, runs: wanted = runs } = fuzzSettings
  const tried = fc.asyncProperty(...generators, async (...values: Args) => {
    await predicate(...values)
  })
  void test(`${name} [seed ${seed}, ${wanted} runs]`, async () => {
    await fc.assert(tried, { seed, numRuns: wanted, includeErrorInReport: true, endOnFailure: wanted < 20 })
  })
}
