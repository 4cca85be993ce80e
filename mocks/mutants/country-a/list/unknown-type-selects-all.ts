import { mutant } from '../../mutant.ts'

export const unknownTypeSelectsAll = mutant({
  id: 'unknown-type-selects-all',
  fault: 'A category that no entry has selects all of them.',
  breaks: ['ST-05b/unknown-code'],
  mutate: (country) => ({ ...country, matchesCategory: () => true }),
})
