import { mutant } from '../../mutant.ts'
import { withClaims } from '../access/with-claims.ts'

export const tokensShareAnId = mutant({
  id: 'tokens-share-an-id',
  fault: 'Every token has the same jti.',
  breaks: ['TOK-20/unique-id'],
  mutate: (country) => withClaims(country, (claims) => ({ ...claims, jti: 'one' })),
})
