import { createPublicKey } from 'node:crypto'
import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose'
import { mutant } from '../../mutant.ts'

export const publicKeyIsASecret = mutant({
  id: 'public-key-is-a-secret',
  fault: 'A client assertion of HS256 by the public key gives a token.',
  breaks: ['TOK-02/public-key-as-secret'],
  mutate: (country) => ({
    ...country,
    verifyClientAssertion: async (form) => {
      const verified = await country.verifyClientAssertion(form)
      const assertion = form.get('client_assertion')
      if ('client' in verified || assertion === null || !/alg is neither/.test(verified.description)) return verified
      const claims = decodeJwt(assertion)
      const client = country.world.clients.find(({ id }) => id === claims.iss)
      const jwk = client?.jwks.keys.find(({ kid }) => kid === decodeProtectedHeader(assertion).kid)
      if (client === undefined || jwk === undefined) return verified
      const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
      try {
        await compactVerify(assertion, Buffer.from(pem), { algorithms: ['HS256'] })
        return { client, claims }
      } catch {
        return verified // another secret than the key
      }
    },
  }),
})
