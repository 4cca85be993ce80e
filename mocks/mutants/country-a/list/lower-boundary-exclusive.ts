import { mutant } from '../../mutant.ts'

export const lowerBoundaryExclusive = mutant({
  id: 'lower-boundary-exclusive',
  fault: 'A study that lies exactly on the lower boundary of the interval is left out.',
  breaks: ['ST-05a/boundaries'],
  mutate: (country) => ({
    ...country,
    matchesPeriod: (item, values) =>
      country.matchesPeriod(
        item,
        values.map((value) =>
          value.prefix === 'ge' && value.end - value.start === 1000 ? { ...value, prefix: 'sa' } : value,
        ),
      ),
  }),
})
