import { mutant } from '../../mutant.ts'

export const studySearchIgnoresModality = mutant({
  id: 'study-search-ignores-modality',
  fault: 'The search of study records ignores modality.',
  breaks: ['STUDY-01/modality', 'STUDY-01/combined'],
  mutate: (country) => ({ ...country, matchesStudyModality: () => true }),
})
