import { mutant } from '../../mutant.ts'
import { acceptedFor } from './with-accepted-assertions.ts'

export const anySecretGivesAToken = mutant({
  id: 'any-secret-gives-a-token',
  fault: 'A client id with any secret by HTTP Basic gives a token.',
  breaks: ['TOK-13/client-secret'],
  mutate: (country) => ({ ...country, basicClient: () => acceptedFor(country, {}) }),
})
