import type { Mutant } from '../../mocks/mutants/mutant.ts'
import { together } from '../../mocks/mutants/together.ts'
import { seededChance } from './seeded-chance.ts'

export type Pair = readonly [Mutant, Mutant]

/** The pair at a place of a seed's row, of one dialect and generation. @param attempt a further one when others had to go */
export function drawPair(mutants: readonly Mutant[], seed: number, index: number, attempt: number): Pair {
  const chance = chanceAt(seed, index * 97 + attempt)
  const any = (some: readonly Mutant[]): Mutant => {
    const one = some[Math.floor(chance() * some.length)]
    if (one === undefined) throw new RangeError('there is no mutant to draw')
    return one
  }
  for (let tries = 0; tries < 1000; tries += 1) {
    const first = any(mutants)
    const others = mutants.filter((other) => other !== first && 'mutate' in together([first, other]))
    if (others.length > 0) return [first, any(others)]
  }
  throw new RangeError('no two mutants are of one dialect and generation')
}

/** Numbers of one place in a seed's row; neighbours have nothing in common. */
export function chanceAt(seed: number, place: number): () => number {
  return seededChance(Math.floor(seededChance(seed)() * 2 ** 31) + Math.imul(place + 1, 0x9e3779b1))
}
