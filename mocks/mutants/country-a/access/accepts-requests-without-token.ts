import { mutant } from '../../mutant.ts'

export const acceptsRequestsWithoutToken = mutant({
  id: 'accepts-requests-without-token',
  fault: 'The FHIR channel opens the list to a request without a token.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) => ({ ...country, openOrigins: ['fhir'] }),
})
