import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const imagingTokenForTheBareHost = mutant({
  id: 'imaging-token-for-the-bare-host',
  fault: 'The imaging token is for the host of the gateway, not for its base URL.',
  breaks: ['OA-05/token-binding'],
  mutate: (country) => ({
    ...withClaims(country, (claims, order) =>
      order.origin === 'gateway' ? { ...claims, aud: new URL(order.resource).host } : claims,
    ),
    audienceIsRight: (claims, origin) =>
      origin === 'gateway'
        ? claims.aud === new URL(country.world.urls.gatewayUrl ?? '').host
        : country.audienceIsRight(claims, origin),
  }),
})
