import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const tokenWithoutTheName = mutant({
  id: 'token-without-the-name',
  fault: 'The token does not say who the professional is.',
  breaks: ['ST-02/professional-claims'],
  mutate: (country) =>
    withClaims(country, (claims) => withExtension(claims, 'ihe_iua', (iua) => ({ ...iua, subject_name: undefined }))),
})
