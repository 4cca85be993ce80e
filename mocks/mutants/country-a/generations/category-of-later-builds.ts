import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const categoryOfLaterBuilds = mutant({
  id: 'category-of-later-builds',
  fault: 'Entries are of the category of builds after the ballot, where the ballot is pinned.',
  breaks: ['GEN-07/category'],
  mutate: (country) => writtenAsIn(country, { euApi: 'post-ballot' }),
})
