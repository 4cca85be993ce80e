import { mutant } from '../../mutant.ts'

export const ignoresRelated = mutant({
  id: 'ignores-related',
  fault: 'The parameter related is declared and selects nothing.',
  breaks: ['QUERY-03/related'],
  mutate: (country) => ({ ...country, matchesRelated: () => true }),
})
