import { mutant } from '../../mutant.ts'

export const ignoresModalityFilter = mutant({
  id: 'ignores-modality-filter',
  fault: 'The modality parameter is declared and selects nothing: every entry matches.',
  breaks: ['ST-05/equals-holdings'],
  mutate: (country) => ({ ...country, matchesModality: () => true }),
})
