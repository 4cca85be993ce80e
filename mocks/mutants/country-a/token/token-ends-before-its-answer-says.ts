import { mutant } from '../../mutant.ts'
import { withClaims } from '../access/with-claims.ts'

export const tokenEndsBeforeItsAnswerSays = mutant({
  id: 'token-ends-before-its-answer-says',
  fault: 'The token ends a minute before its answer says.',
  breaks: ['TOK-21/same-end'],
  mutate: (country) => withClaims(country, (claims) => ({ ...claims, exp: (claims.exp ?? 0) - 60 })),
})
