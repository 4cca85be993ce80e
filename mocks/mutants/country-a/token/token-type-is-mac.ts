import { mutant } from '../../mutant.ts'
import { withTokenMembers } from './with-token-answers.ts'

export const tokenTypeIsMac = mutant({
  id: 'token-type-is-mac',
  fault: 'The token answer says that its token is of type mac.',
  breaks: ['TOK-16/bearer-type'],
  mutate: (country) => withTokenMembers(country, { token_type: 'mac' }),
})
