import { mutant } from '../../mutant.ts'

export const ignoresPeriod = mutant({
  id: 'ignores-period',
  fault: 'The period parameter is declared and selects nothing.',
  breaks: ['ST-05a/interval', 'ST-05a/boundaries'],
  mutate: (country) => ({ ...country, matchesPeriod: () => true }),
})
