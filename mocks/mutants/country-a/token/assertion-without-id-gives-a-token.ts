import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionWithoutIdGivesAToken = mutant({
  id: 'assertion-without-id-gives-a-token',
  fault: 'A client assertion without jti gives a token.',
  breaks: ['TOK-09/without-id'],
  mutate: (country) => withAcceptedAssertions(country, /jti is missing/),
})
