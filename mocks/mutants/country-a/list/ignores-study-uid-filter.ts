import { mutant } from '../../mutant.ts'

export const ignoresStudyUidFilter = mutant({
  id: 'ignores-study-uid-filter',
  fault: 'The study-instance-uid parameter is declared and selects nothing.',
  breaks: ['ST-05/equals-holdings'],
  mutate: (country) => ({ ...country, matchesStudyUid: () => true }),
})
