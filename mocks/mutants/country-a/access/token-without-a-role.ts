import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const tokenWithoutARole = mutant({
  id: 'token-without-a-role',
  fault: 'The token carries an empty list of roles.',
  breaks: ['ST-02/professional-claims'],
  mutate: (country) =>
    withClaims(country, (claims) => withExtension(claims, 'ihe_iua', (iua) => ({ ...iua, subject_role: [] }))),
})
