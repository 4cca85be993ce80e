import { mutant } from '../../mutant.ts'

export const ignoresFormat = mutant({
  id: 'ignores-format',
  fault: 'The parameter format is declared and selects nothing.',
  breaks: ['QUERY-01/format'],
  mutate: (country) => ({ ...country, matchesFormat: () => true }),
})
