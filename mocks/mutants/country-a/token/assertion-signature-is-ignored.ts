import { mutant } from '../../mutant.ts'
import { withAcceptedAssertions } from './with-accepted-assertions.ts'

export const assertionSignatureIsIgnored = mutant({
  id: 'assertion-signature-is-ignored',
  fault: 'The signature of a client assertion is not verified.',
  breaks: ['TOK-01/signature'],
  mutate: (country) => withAcceptedAssertions(country, /signature does not verify/),
})
