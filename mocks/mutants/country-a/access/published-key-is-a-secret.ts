import { KeyObject } from 'node:crypto'
import { compactVerify } from 'jose'
import type { JWTPayload } from 'jose'
import { mutant } from '../../mutant.ts'

export const publishedKeyIsASecret = mutant({
  id: 'published-key-is-a-secret',
  fault: 'A token of HS256 is verified by the published key as its secret.',
  breaks: ['ST-02/refused-tokens', 'OB-03/viewer-without-expired-foreign', 'A13-09/missing-tampered-expired-other'],
  mutate: (country) => ({
    ...country,
    algorithmAllowed: (header) => header.alg === 'HS256' || country.algorithmAllowed(header),
    verifiedClaims: async (token, header) => {
      if (header.alg !== 'HS256') return await country.verifiedClaims(token, header)
      const { publicKey } = country.world.signingKey
      const secret = Buffer.from(KeyObject.from(publicKey).export({ type: 'spki', format: 'pem' }))
      try {
        const { payload } = await compactVerify(token, secret)
        return JSON.parse(new TextDecoder().decode(payload)) as JWTPayload
      } catch {
        return undefined // another secret than the key
      }
    },
  }),
})
