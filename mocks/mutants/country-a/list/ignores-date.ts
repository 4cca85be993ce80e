import { mutant } from '../../mutant.ts'

export const ignoresDate = mutant({
  id: 'ignores-date',
  fault: 'The date parameter is declared and selects nothing.',
  breaks: ['ST-05a/interval'],
  mutate: (country) => ({ ...country, matchesDate: () => true }),
})
