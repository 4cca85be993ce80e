import { mutant } from '../../mutant.ts'

export const searchReadsTheFirstUidOfAList = mutant({
  id: 'search-reads-the-first-uid-of-a-list',
  fault: 'Of a list of UIDs the first alone is read.',
  breaks: ['QIDO-01/uid-list'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) =>
      country.qidoMatches(candidate, key, key === 'StudyInstanceUID' ? (value.split(',')[0] ?? '') : value),
  }),
})
