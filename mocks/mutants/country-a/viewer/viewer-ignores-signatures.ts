import { decodeJwt } from 'jose'
import { mutant } from '../../mutant.ts'

export const viewerIgnoresSignatures = mutant({
  id: 'viewer-ignores-signatures',
  fault: 'The viewer does not verify signatures.',
  breaks: ['OB-03/viewer-without-expired-foreign'],
  mutate: (country) => ({
    ...country,
    algorithmAllowed: () => true,
    verifiedClaims: async (token, header) => {
      const verified = await country.verifiedClaims(token, header)
      const claims = decodeJwt(token)
      return verified ?? (String(claims.aud).endsWith('/viewer') ? claims : undefined)
    },
  }),
})
