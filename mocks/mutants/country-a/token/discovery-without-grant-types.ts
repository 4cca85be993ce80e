import { mutant } from '../../mutant.ts'

export const discoveryWithoutGrantTypes = mutant({
  id: 'discovery-without-grant-types',
  fault: 'The discovery document names a grant that is not served.',
  breaks: ['TOK-19/token-endpoint'],
  mutate: (country) => ({
    ...country,
    discovery: () => ({ ...country.discovery(), grant_types_supported: ['authorization_code'] }),
  }),
})
