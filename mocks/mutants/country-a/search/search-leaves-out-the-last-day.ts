import { mutant } from '../../mutant.ts'

export const searchLeavesOutTheLastDay = mutant({
  id: 'search-leaves-out-the-last-day',
  fault: 'A range of dates leaves out its last day.',
  breaks: ['QIDO-01/date-range'],
  mutate: (country) => ({
    ...country,
    qidoMatches: (candidate, key, value) =>
      country.qidoMatches(candidate, key, value) &&
      !(key === 'StudyDate' && String(candidate['00080020']?.Value?.[0]) === value.split('-')[1]),
  }),
})
