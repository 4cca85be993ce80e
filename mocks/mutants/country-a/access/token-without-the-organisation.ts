import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const tokenWithoutTheOrganisation = mutant({
  id: 'token-without-the-organisation',
  fault: 'The token does not say the organisation of the professional.',
  breaks: ['ST-02/professional-claims'],
  mutate: (country) =>
    withClaims(country, (claims) =>
      withExtension(claims, 'ihe_iua', (iua) => ({ ...iua, subject_organization: undefined })),
    ),
})
