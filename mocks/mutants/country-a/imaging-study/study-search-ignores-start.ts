import { mutant } from '../../mutant.ts'

export const studySearchIgnoresStart = mutant({
  id: 'study-search-ignores-start',
  fault: 'The search of study records ignores when a study was performed.',
  breaks: ['STUDY-01/started', 'STUDY-01/combined'],
  mutate: (country) => ({ ...country, matchesStudyStarted: () => true }),
})
