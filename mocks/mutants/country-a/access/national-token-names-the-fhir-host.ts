import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const nationalTokenNamesTheFhirHost = mutant({
  id: 'national-token-names-the-fhir-host',
  fault: 'The token for the national store is issued for the FHIR host, and taken there.',
  breaks: ['OC-04/audience'],
  mutate: (country) => {
    const { fhirBaseUrl } = country.world.urls
    return {
      ...withClaims(country, (claims, { origin }) =>
        origin === 'national' ? { ...claims, aud: fhirBaseUrl } : claims,
      ),
      audienceIsRight: (claims, origin) =>
        country.audienceIsRight(claims, origin) || (origin === 'national' && claims.aud === fhirBaseUrl),
    }
  },
})
