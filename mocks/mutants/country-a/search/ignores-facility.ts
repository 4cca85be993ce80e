import { mutant } from '../../mutant.ts'

export const ignoresFacility = mutant({
  id: 'ignores-facility',
  fault: 'The parameter facility is declared and selects nothing.',
  breaks: ['QUERY-01/facility'],
  mutate: (country) => ({ ...country, matchesFacility: () => true }),
})
