import { decodeProtectedHeader } from 'jose'
import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionSignatureIsIgnored = mutant({
  id: 'assertion-signature-is-ignored',
  fault: 'The signature of a client assertion is not verified.',
  breaks: ['TOK-01/signature', 'TOK-01/key-in-header'],
  mutate: (country) => {
    const lenient = withAcceptedAssertions(country, /signature does not verify/)
    const hasCritical = (form: URLSearchParams): boolean =>
      decodeProtectedHeader(form.get('client_assertion') ?? '').crit !== undefined
    return {
      ...country,
      verifyClientAssertion: async (form) => {
        const verified = await country.verifyClientAssertion(form)
        if ('client' in verified || verified.description !== 'signature does not verify' || hasCritical(form))
          return verified
        return await lenient.verifyClientAssertion(form)
      },
    }
  },
})
