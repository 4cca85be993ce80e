import { mutant } from '../../mutant.ts'

export const expiredTokensLiveAnHourMore = mutant({
  id: 'expired-tokens-live-an-hour-more',
  fault: 'FHIR tokens are accepted for an hour after they have expired.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) => ({
    ...country,
    notExpired: (claims) =>
      country.notExpired(
        claims.aud === country.world.urls.fhirBaseUrl ? { ...claims, exp: (claims.exp ?? 0) + 3600 } : claims,
      ),
  }),
})
