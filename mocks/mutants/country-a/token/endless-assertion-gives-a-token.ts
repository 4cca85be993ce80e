import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const endlessAssertionGivesAToken = mutant({
  id: 'endless-assertion-gives-a-token',
  fault: 'A client assertion without exp gives a token.',
  breaks: ['TOK-06/without-end'],
  mutate: (country) => withAcceptedAssertions(country, /exp is missing/),
})
