import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const unknownKeyGivesAToken = mutant({
  id: 'unknown-key-gives-a-token',
  fault: 'A client assertion whose kid names no key gives a token.',
  breaks: ['TOK-03/unknown-key'],
  mutate: (country) => withAcceptedAssertions(country, /kid names no key/),
})
