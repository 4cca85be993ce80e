import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const publicKeyIsASecret = mutant({
  id: 'public-key-is-a-secret',
  fault: 'A client assertion of HS256 by the public key gives a token.',
  breaks: ['TOK-02/public-key-as-secret'],
  mutate: (country) => {
    const lenient = withAcceptedAssertions(country, /alg is neither/)
    return {
      ...country,
      verifyClientAssertion: (form) =>
        (form.get('client_assertion')?.endsWith('.') === true ? country : lenient).verifyClientAssertion(form),
    }
  },
})
