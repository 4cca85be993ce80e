import { compactVerify, importJWK } from 'jose'
import type { JWTPayload } from 'jose'
import { mutant } from '../../mutant.ts'

export const trustsTheKeyInAToken = mutant({
  id: 'trusts-the-key-in-a-token',
  fault: 'A token is verified by the key that its own header brings.',
  breaks: ['ST-02/refused-tokens', 'OB-03/viewer-without-expired-foreign', 'A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({
    ...country,
    verifiedClaims: async (token, header) => {
      if (header.jwk === undefined) return await country.verifiedClaims(token, header)
      const { payload } = await compactVerify(token, await importJWK(header.jwk, header.alg))
      return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
    },
  }),
})
