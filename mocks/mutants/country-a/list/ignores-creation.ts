import { mutant } from '../../mutant.ts'

export const ignoresCreation = mutant({
  id: 'ignores-creation',
  fault: 'The creation parameter is declared and selects nothing.',
  breaks: ['ST-05a/interval'],
  mutate: (country) => ({ ...country, matchesCreation: () => true }),
})
