import { mutant } from '../../mutant.ts'

export const discoveryNamesAnotherIssuer = mutant({
  id: 'discovery-names-another-issuer',
  fault: 'The discovery document names another issuer than the tokens do.',
  breaks: ['OA-05/token-endpoint'],
  mutate: (country) => ({ ...country, discovery: () => ({ ...country.discovery(), issuer: 'https://idp.example' }) }),
})
