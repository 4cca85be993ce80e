import { mutant } from '../../mutant.ts'

export const discoveryNamesClientSecrets = mutant({
  id: 'discovery-names-client-secrets',
  fault: 'The discovery document says that clients show a secret.',
  breaks: ['TOK-19/authentication-methods'],
  mutate: (country) => ({
    ...country,
    discovery: () => ({
      ...country.discovery(),
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    }),
  }),
})
