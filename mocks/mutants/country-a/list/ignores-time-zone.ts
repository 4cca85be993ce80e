import { mutant } from '../../mutant.ts'

export const ignoresTimeZone = mutant({
  id: 'ignores-time-zone',
  fault: 'The offset of a date parameter is ignored: the instant is read on the local clock.',
  breaks: ['ST-05a/boundaries'],
  mutate: (country) => ({
    ...country,
    matchesPeriod: ({ study, ...item }, values) =>
      country.matchesPeriod({ ...item, study: { ...study, startedAt: `${study.startedAt.slice(0, 19)}Z` } }, values),
  }),
})
