import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionTypeIsIgnored = mutant({
  id: 'assertion-type-is-ignored',
  fault: 'Any client_assertion_type is taken for the one of JWT.',
  breaks: ['TOK-12/assertion-type'],
  mutate: (country) => {
    const lenient = withAcceptedAssertions(country, /client_assertion_type is not/)
    return {
      ...country,
      verifyClientAssertion: (form) => (form.has('client_assertion') ? lenient : country).verifyClientAssertion(form),
    }
  },
})
