import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const tokenOfAnotherIssuer = mutant({
  id: 'token-of-another-issuer',
  fault: 'The issuer in the token is another than the discovered one.',
  breaks: ['OA-05/token-endpoint'],
  mutate: (country) => ({
    ...withClaims(country, (claims) => ({ ...claims, iss: 'https://idp.example' })),
    issuerIsOurs: () => true,
  }),
})
