import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const nationalTokenWithoutAudience = mutant({
  id: 'national-token-without-audience',
  fault: 'The token for the national store has no audience.',
  breaks: ['OC-04/audience'],
  mutate: (country) => ({
    ...withClaims(country, (claims, { origin }) => {
      if (origin !== 'national') return claims
      const { aud: _dropped, ...others } = claims
      return others
    }),
    audienceIsRight: (claims, origin) =>
      country.audienceIsRight(claims, origin) || (origin === 'national' && claims.aud === undefined),
  }),
})
