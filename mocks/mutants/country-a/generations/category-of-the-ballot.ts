import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const categoryOfTheBallot = mutant({
  id: 'category-of-the-ballot',
  fault: 'Entries are of the category of the ballot, where later builds are pinned.',
  breaks: ['GEN-08/category'],
  guides: { euApi: 'post-ballot' },
  mutate: (country) => writtenAsIn(country, { euApi: 'ballot' }),
})
