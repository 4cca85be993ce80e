import { isDeepStrictEqual } from 'node:util'
import type { CountryA } from '../../mocks/country-a/country.ts'
import { oneAfter } from '../../mocks/mutants/together.ts'
import { replacedParts } from '../../mocks/mutants/bare-country.ts'

type Mutation = (country: CountryA) => CountryA
type Part = (...given: readonly unknown[]) => unknown

/** Done by both, one after the other. */
const joined: readonly (keyof CountryA)[] = ['answer', 'bulkAnswer', 'onSocket']

/** Mutations in one country, the first innermost, and which of their parts nobody could see since a later one replaced them. */
export interface WatchedTogether {
  mutate: Mutation
  /** The parts, once the country was asked: values that were replaced, and functions that changed nothing that came. */
  overwritten: () => readonly string[]
}

/** Counts how often an earlier part was asked beneath a later one, and whether what came was another thing without it. */
export function watchedTogether(mutations: readonly Mutation[]): WatchedTogether {
  const seen = new Map<string, { asked: number; told: number }>()
  const replacedValues = new Set<string>()
  const after =
    (first: Mutation, second: Mutation): Mutation =>
    (country) => {
      const one = first(country)
      const both = oneAfter(() => one, second)(country)
      const alone = second(country)
      const ours = new Set(replacedParts(country, one))
      const common = replacedParts(one, both).filter((name) => ours.has(name) && !joined.includes(name))
      const watched = common.flatMap((name): [string, unknown][] => {
        const [part, without] = [both[name], alone[name]] as [unknown, unknown]
        if (typeof part !== 'function' || typeof without !== 'function') {
          if (isDeepStrictEqual(part, without)) replacedValues.add(name)
          return []
        }
        const count = seen.get(name) ?? { asked: 0, told: 0 }
        seen.set(name, count)
        return [[name, compared(part as Part, without as Part, count)]]
      })
      return { ...both, ...Object.fromEntries(watched) }
    }
  return {
    mutate: mutations.reduce(after, (country) => country),
    overwritten: () => [
      ...replacedValues,
      ...[...seen].filter(([, { asked, told }]) => asked > 0 && told === 0).map(([name]) => name),
    ],
  }
}

/** The part, which counts when it gives something else than it would without the earlier one. */
function compared(part: Part, without: Part, count: { asked: number; told: number }): Part {
  return (...given) => {
    const came = part(...given)
    count.asked += 1
    if (count.told > 0) return came
    if (came instanceof Promise || !isDeepStrictEqual(came, without(...given))) count.told += 1
    return came
  }
}
