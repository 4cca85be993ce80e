import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const subjectOfAnAssertionIsIgnored = mutant({
  id: 'subject-of-an-assertion-is-ignored',
  fault: 'The subject of a client assertion is not read.',
  breaks: ['TOK-04/issuer-is-subject'],
  mutate: (country) => withAcceptedAssertions(country, /iss and sub do not name/),
})
