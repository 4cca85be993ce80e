import { mutant } from '../../mutant.ts'

export const upperBoundaryExclusive = mutant({
  id: 'upper-boundary-exclusive',
  fault: 'A study that lies exactly on the upper boundary of the interval is left out.',
  breaks: ['ST-05a/boundaries'],
  mutate: (country) => ({
    ...country,
    matchesPeriod: (item, values) =>
      country.matchesPeriod(
        item,
        values.map((value) =>
          value.prefix === 'le' && value.end - value.start === 1000 ? { ...value, prefix: 'eb' } : value,
        ),
      ),
  }),
})
