import { decodeJwt } from 'jose'
import { mutant } from '../../mutant.ts'

export const acceptsUnsignedTokens = mutant({
  id: 'accepts-unsigned-tokens',
  fault: 'A token with alg=none is accepted as if it were signed.',
  breaks: ['ST-02/refused-tokens', 'OB-03/viewer-without-expired-foreign', 'A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({
    ...country,
    algorithmAllowed: (header) => header.alg === 'none' || country.algorithmAllowed(header),
    verifiedClaims: (token, header) =>
      header.alg === 'none' ? Promise.resolve(decodeJwt(token)) : country.verifiedClaims(token, header),
  }),
})
