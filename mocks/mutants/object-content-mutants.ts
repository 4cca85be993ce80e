import { imageFaults } from './country-a/object-content/image-faults.ts'
import { kindFaults } from './country-a/object-content/kind-faults.ts'
import type { Mutant } from './mutant.ts'

/** Faulty countries whose objects can be read and are not those that are stored. */
export const objectContentMutants: readonly Mutant[] = [...kindFaults, ...imageFaults]
