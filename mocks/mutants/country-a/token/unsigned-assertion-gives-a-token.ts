import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const unsignedAssertionGivesAToken = mutant({
  id: 'unsigned-assertion-gives-a-token',
  fault: 'A client assertion of alg none gives a token.',
  breaks: ['TOK-02/unsigned'],
  mutate: (country) => {
    const lenient = withAcceptedAssertions(country, /alg is neither/)
    return {
      ...country,
      verifyClientAssertion: (form) =>
        (form.get('client_assertion')?.endsWith('.') === true ? lenient : country).verifyClientAssertion(form),
    }
  },
})
