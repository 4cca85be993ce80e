import { mutant } from '../../mutant.ts'

export const studySearchIgnoresBodySite = mutant({
  id: 'study-search-ignores-body-site',
  fault: 'The search of study records ignores the body site.',
  breaks: ['STUDY-01/bodysite'],
  mutate: (country) => ({ ...country, matchesStudyBodySite: () => true }),
})
