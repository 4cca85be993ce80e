import { mutant } from '../../mutant.ts'

export const ignoresResourceId = mutant({
  id: 'ignores-resource-id',
  fault: 'The parameter _id is declared and selects nothing.',
  breaks: ['QUERY-03/resource-id'],
  mutate: (country) => ({ ...country, matchesId: () => true }),
})
