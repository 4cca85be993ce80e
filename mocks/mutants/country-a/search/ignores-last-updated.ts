import { mutant } from '../../mutant.ts'

export const ignoresLastUpdated = mutant({
  id: 'ignores-last-updated',
  fault: 'The parameter _lastUpdated is declared and selects nothing.',
  breaks: ['QUERY-03/last-updated'],
  mutate: (country) => ({ ...country, matchesLastUpdated: () => true }),
})
