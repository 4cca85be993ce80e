import { generateKeyPairSync } from 'node:crypto'
import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const publishesAnotherKey = mutant({
  id: 'publishes-another-key',
  fault: 'Tokens are signed by another key than the one published under their key id.',
  breaks: ['OA-05/token-endpoint'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) => {
      if (context.url.pathname !== '/jwks') return response
      const { keyId, algorithm } = country.world.signingKey
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
      const key = { ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: algorithm, use: 'sig' }
      return jsonAnswer({ keys: [key] }, 200, 'application/json')
    },
  }),
})
