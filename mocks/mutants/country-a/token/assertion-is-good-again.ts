import { mutant } from '../../mutant.ts'

export const assertionIsGoodAgain = mutant({
  id: 'assertion-is-good-again',
  fault: 'A client assertion gives a token as often as it is sent.',
  breaks: ['TOK-09/replayed'],
  mutate: (country) => ({ ...country, assertionIsNew: () => true }),
})
