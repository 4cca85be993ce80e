import { createHash } from 'node:crypto'

/** One mutant of so many is drawn, by a seed: the same seed draws the same. */
export interface Drawing {
  oneOf: number
  seed: string
}

/** @param id number of the mutant among all that the sources have */
export function isDrawn(id: string, { oneOf, seed }: Drawing): boolean {
  const digest = createHash('sha256').update(`${seed} ${id}`).digest()
  return digest.readUInt32BE(0) % oneOf === 0
}
