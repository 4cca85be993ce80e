import { mutant } from '../../mutant.ts'

export const anyGrantGivesAToken = mutant({
  id: 'any-grant-gives-a-token',
  fault: 'The grant type is not read.',
  breaks: ['TOK-11/grant-type'],
  mutate: (country) => ({ ...country, grantAllowed: () => true }),
})
