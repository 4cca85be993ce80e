import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionForADayGivesAToken = mutant({
  id: 'assertion-for-a-day-gives-a-token',
  fault: 'A client assertion that ends in a day gives a token.',
  breaks: ['TOK-08/far-end'],
  mutate: (country) => withAcceptedAssertions(country, /more than five minutes ahead/),
})
