import { mutant } from '../../mutant.ts'

export const discoveryNamesNoKeys = mutant({
  id: 'discovery-names-no-keys',
  fault: 'The discovery document does not say where the keys are.',
  breaks: ['OC-04/keys-reachable'],
  mutate: (country) => ({
    ...country,
    discovery: () => Object.fromEntries(Object.entries(country.discovery()).filter(([name]) => name !== 'jwks_uri')),
  }),
})
