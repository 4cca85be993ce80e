import type { CountryWorld } from '../country-world.ts'
import { fhirScopes, imagingScopes, viewerScopes } from './token-rules.ts'

/** `.well-known/smart-configuration` [SMART App Launch, backend services]. */
export function smartConfiguration(world: CountryWorld): Record<string, unknown> {
  return {
    issuer: world.urls.fhirBaseUrl,
    jwks_uri: world.urls.jwksUrl,
    token_endpoint: world.urls.tokenUrl,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['ES384', 'RS384'],
    scopes_supported: [...fhirScopes, ...imagingScopes, ...(world.urls.viewerUrl === undefined ? [] : viewerScopes)],
    capabilities: ['client-confidential-asymmetric', 'permission-v1', 'permission-v2'],
  }
}
