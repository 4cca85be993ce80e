import { mutant } from '../../mutant.ts'
import { withTokenMembers } from './with-token-answers.ts'

export const tokenAnswerWithoutScope = mutant({
  id: 'token-answer-without-scope',
  fault: 'The token answer does not say what was granted.',
  breaks: ['TOK-17/scope'],
  mutate: (country) => withTokenMembers(country, { scope: undefined }),
})
