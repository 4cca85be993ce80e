import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const audienceOfAnAssertionIsIgnored = mutant({
  id: 'audience-of-an-assertion-is-ignored',
  fault: 'A client assertion for another endpoint gives a token.',
  breaks: ['TOK-05/audience'],
  mutate: (country) => withAcceptedAssertions(country, /aud is not/),
})
