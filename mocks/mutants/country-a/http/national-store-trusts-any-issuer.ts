import { decodeJwt } from 'jose'
import { mutant } from '../../mutant.ts'

export const nationalStoreTrustsAnyIssuer = mutant({
  id: 'national-store-trusts-any-issuer',
  fault: 'The national store takes tokens of any issuer.',
  breaks: ['A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({
    ...country,
    issuerIsOurs: () => true,
    verifiedClaims: async (token, header) => {
      const claims = decodeJwt(token)
      return claims.aud === country.world.urls.nationalUrl && claims.iss !== country.world.urls.fhirBaseUrl
        ? claims
        : await country.verifiedClaims(token, header)
    },
  }),
})
