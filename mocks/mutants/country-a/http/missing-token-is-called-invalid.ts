import { mutant } from '../../mutant.ts'

export const missingTokenIsCalledInvalid = mutant({
  id: 'missing-token-is-called-invalid',
  fault: 'A request without a token is told that its token is wrong.',
  breaks: ['HTTP-07/no-code'],
  mutate: (country) => ({ ...country, wwwAuthenticate: () => country.wwwAuthenticate('invalid_token') }),
})
