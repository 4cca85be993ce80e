import { mutant } from '../../mutant.ts'

export const studyFiltersAreAlternatives = mutant({
  id: 'study-filters-are-alternatives',
  fault: 'Several parameters of the study search are joined by OR.',
  breaks: ['STUDY-01/combined', 'STUDY-01/started'],
  mutate: (country) => ({ ...country, combined: (met) => met.length === 0 || met.some(Boolean) }),
})
