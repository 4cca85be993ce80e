import { withClaims, withExtension } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const tokenNamesTheClientAsProfessional = mutant({
  id: 'token-names-the-client-as-professional',
  fault: 'The token names the contact point in the place of the professional.',
  breaks: ['ST-02/professional-claims'],
  mutate: (country) =>
    withClaims(country, (claims, { client }) =>
      withExtension(claims, 'ihe_iua', (iua) => ({ ...iua, subject_name: client.id })),
    ),
})
