import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const noAssertionGivesAToken = mutant({
  id: 'no-assertion-gives-a-token',
  fault: 'A request without any client assertion gives a token.',
  breaks: ['TOK-12/no-assertion'],
  mutate: (country) => {
    const lenient = withAcceptedAssertions(country, /client_assertion_type is not/)
    return {
      ...country,
      verifyClientAssertion: (form) => (form.has('client_assertion') ? country : lenient).verifyClientAssertion(form),
    }
  },
})
