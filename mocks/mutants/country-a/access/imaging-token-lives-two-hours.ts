import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const imagingTokenLivesTwoHours = mutant({
  id: 'imaging-token-lives-two-hours',
  fault: 'An imaging token is good for two hours.',
  breaks: ['OA-05/token-binding'],
  mutate: (country) =>
    withClaims(country, (claims, { origin, client }) =>
      origin === 'gateway' && client.tokenLifetimeSeconds === undefined
        ? { ...claims, exp: (claims.iat ?? 0) + 7200 }
        : claims,
    ),
})
