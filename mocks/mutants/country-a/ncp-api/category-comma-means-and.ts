import { mutant } from '../../mutant.ts'

export const categoryCommaMeansAnd = mutant({
  id: 'category-comma-means-and',
  fault: 'Of several types of study joined by a comma an entry must have all.',
  breaks: ['ST-05b/ncp-category'],
  dialect: 'ncp-api',
  mutate: (country) => ({
    ...country,
    matchesCategory: (item, values) => values.every((value) => country.matchesCategory(item, [value])),
  }),
})
