import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const typeOfAnAssertionIsIgnored = mutant({
  id: 'type-of-an-assertion-is-ignored',
  fault: 'The typ of a client assertion is not read.',
  breaks: ['TOK-10/type'],
  mutate: (country) => withAcceptedAssertions(country, /typ is not JWT/),
})
