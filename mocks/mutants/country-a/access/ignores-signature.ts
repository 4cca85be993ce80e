import { decodeJwt } from 'jose'
import { mutant } from '../../mutant.ts'

export const ignoresSignature = mutant({
  id: 'ignores-signature',
  fault: 'The signature of a token is not verified.',
  breaks: ['ST-02/refused-tokens', 'OB-03/viewer-without-expired-foreign', 'A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({ ...country, verifiedClaims: (token) => Promise.resolve(decodeJwt(token)) }),
})
