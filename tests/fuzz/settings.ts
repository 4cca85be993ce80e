import { parseArgs } from 'node:util'

/** The seed of every property; a run with another one says it in the name of each test. */
const recordedSeed = 20_230_601

const { values } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: { runs: { type: 'string' }, seed: { type: 'string' } },
})

const numberOf = (text: unknown): number | undefined => (typeof text === 'string' ? Number(text) : undefined)

/** How properties are tried: `npm run fuzz -- --runs N --seed S` tries each N times; otherwise each has its own number. */
export const fuzzSettings: { seed: number; runs?: number } = {
  seed: numberOf(values.seed) ?? recordedSeed,
  ...(values.runs === undefined ? {} : { runs: numberOf(values.runs) ?? 1 }),
}
