import { mutant } from '../../mutant.ts'

export const gatewayAcceptsExpiredTokens = mutant({
  id: 'gateway-accepts-expired-tokens',
  fault: 'The gateway accepts an imaging token after it has expired.',
  breaks: ['OA-05/expired-refused'],
  mutate: (country) => ({
    ...country,
    notExpired: (claims) => claims.aud === country.world.urls.gatewayUrl || country.notExpired(claims),
  }),
})
