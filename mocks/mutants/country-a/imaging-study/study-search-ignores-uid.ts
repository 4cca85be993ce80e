import { mutant } from '../../mutant.ts'

export const studySearchIgnoresUid = mutant({
  id: 'study-search-ignores-uid',
  fault: 'The search of study records ignores the Study Instance UID.',
  breaks: ['STUDY-01/identifier'],
  mutate: (country) => ({ ...country, matchesStudyIdentifier: () => true }),
})
