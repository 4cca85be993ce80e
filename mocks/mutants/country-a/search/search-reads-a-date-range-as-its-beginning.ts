import { mutant } from '../../mutant.ts'

export const searchReadsADateRangeAsItsBeginning = mutant({
  id: 'search-reads-a-date-range-as-its-beginning',
  fault: 'A range of dates selects its first day alone.',
  breaks: ['QIDO-01/date-range'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) =>
      country.qidoMatches(candidate, key, key === 'StudyDate' ? (value.split('-')[0] ?? '') : value),
  }),
})
