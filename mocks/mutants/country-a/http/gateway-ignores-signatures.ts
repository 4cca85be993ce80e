import { decodeJwt } from 'jose'
import { mutant } from '../../mutant.ts'

export const gatewayIgnoresSignatures = mutant({
  id: 'gateway-ignores-signatures',
  fault: 'The gateway does not verify the signature of a token.',
  breaks: ['A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({
    ...country,
    verifiedClaims: async (token, header) => {
      const claims = decodeJwt(token)
      return claims.aud === country.world.urls.gatewayUrl && claims.iss === country.world.urls.fhirBaseUrl
        ? claims
        : await country.verifiedClaims(token, header)
    },
  }),
})
