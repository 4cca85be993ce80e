import { mutant } from '../../mutant.ts'
import { withTokenMembers } from './with-token-answers.ts'

export const expiresInIsText = mutant({
  id: 'expires-in-is-text',
  fault: 'The token answer gives the lifetime as text.',
  breaks: ['TOK-17/expires-in'],
  mutate: (country) => withTokenMembers(country, { expires_in: '300 seconds' }),
})
