import { withHeader, withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const tokenInALoginUrl = mutant({
  id: 'token-in-a-login-url',
  fault: 'A refusal carries the token in the URL of its Location header.',
  breaks: ['A14-01d/no-leak'],
  mutate: (country) =>
    withRefusals(country, (diagnostics, response, context) => {
      const token = country.bearerOf(context)
      return diagnostics === 'the token cannot be verified' && token !== undefined
        ? withHeader(response, 'Location', `${country.world.urls.tokenUrl}?access_token=${token}`)
        : undefined
    }),
})
