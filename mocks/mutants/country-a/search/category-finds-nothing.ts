import { mutant } from '../../mutant.ts'

export const categoryFindsNothing = mutant({
  id: 'category-finds-nothing',
  fault: 'A search by category finds nothing.',
  breaks: ['QUERY-01/category'],
  mutate: (country) => ({ ...country, matchesCategory: () => false }),
})
