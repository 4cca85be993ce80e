import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionBeforeItsTimeGivesAToken = mutant({
  id: 'assertion-before-its-time-gives-a-token',
  fault: 'A client assertion that is not valid yet gives a token.',
  breaks: ['TOK-07/not-yet-valid'],
  mutate: (country) => withAcceptedAssertions(country, /not valid yet/),
})
