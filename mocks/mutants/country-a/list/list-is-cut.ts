import { mutant } from '../../mutant.ts'

export const listIsCut = mutant({
  id: 'list-is-cut',
  fault: 'A list ends after twenty entries, without a next page.',
  breaks: ['A10-04/all-current', 'UC-07/paging'],
  mutate: (country) => ({ ...country, sorted: (items) => items.slice(0, 20) }),
})
