import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const expiredAssertionGivesAToken = mutant({
  id: 'expired-assertion-gives-a-token',
  fault: 'A client assertion that has ended gives a token.',
  breaks: ['TOK-06/expired'],
  mutate: (country) => withAcceptedAssertions(country, /has expired/),
})
