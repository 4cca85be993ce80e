import type { Mutant } from './mutant.ts'

export const accessMutants: readonly Mutant[] = []
