import { mutant } from '../../mutant.ts'

export const tokenAnswerMayBeStored = mutant({
  id: 'token-answer-may-be-stored',
  fault: 'The token answer says nothing of caches.',
  breaks: ['TOK-18/no-store'],
  mutate: (country) => ({ ...country, tokenHeaders: () => ({}) }),
})
