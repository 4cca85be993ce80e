import { verifyAssertion } from '../../../country-a/token/client-assertion.ts'
import { mutant } from '../../mutant.ts'

export const tokenEndpointOnAnotherHost = mutant({
  id: 'token-endpoint-on-another-host',
  fault: 'The token endpoint is on a host outside of NCPeH-A.',
  breaks: ['OA-05/token-endpoint'],
  mutate: (country) => {
    const { world } = country
    const elsewhere = new URL(world.urls.tokenUrl)
    elsewhere.hostname = 'localhost'
    const tokenUrl = elsewhere.href
    return {
      ...country,
      discovery: () => ({ ...country.discovery(), token_endpoint: tokenUrl }),
      verifyClientAssertion: (form) => verifyAssertion({ ...world, urls: { ...world.urls, tokenUrl } }, form),
    }
  },
})
