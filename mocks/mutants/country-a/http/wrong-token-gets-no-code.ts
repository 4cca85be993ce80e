import { mutant } from '../../mutant.ts'

export const wrongTokenGetsNoCode = mutant({
  id: 'wrong-token-gets-no-code',
  fault: 'A refusal does not say that the token is wrong.',
  breaks: ['HTTP-07/invalid-token'],
  mutate: (country) => ({ ...country, wwwAuthenticate: () => country.wwwAuthenticate(undefined) }),
})
