import { mutant } from '../../mutant.ts'

export const totalIsThePageSize = mutant({
  id: 'total-is-the-page-size',
  fault: 'Bundle.total is the number of entries on the page and one more.',
  breaks: ['ST-06/searchset'],
  mutate: (country) => ({ ...country, total: (matches) => matches.length + 1 }),
})
