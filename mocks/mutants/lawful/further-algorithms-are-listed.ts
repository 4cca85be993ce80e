import { withListed } from '../country-a/claims/with-claims.ts'
import { lawfulVariant } from '../mutant.ts'

export const furtherAlgorithmsAreListed = lawfulVariant({
  id: 'further-algorithms-are-listed',
  what: 'Lists ES256 too, of which the test has no key.',
  mutate: (country) => withListed(country, 'token_endpoint_auth_signing_alg_values_supported', 'ES256'),
})
