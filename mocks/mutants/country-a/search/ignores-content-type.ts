import { mutant } from '../../mutant.ts'

export const ignoresContentType = mutant({
  id: 'ignores-content-type',
  fault: 'The parameter contenttype is declared and selects nothing.',
  breaks: ['QUERY-03/contenttype'],
  mutate: (country) => ({ ...country, matchesContentType: () => true }),
})
