import { mutant } from '../../mutant.ts'

export const commaMeansAnd = mutant({
  id: 'comma-means-and',
  fault: 'Of several types joined by a comma an entry must have all.',
  breaks: ['ST-05b/comma-is-or'],
  mutate: (country) => ({
    ...country,
    matchesType: (item, values) => values.every((value) => country.matchesType(item, [value])),
  }),
})
