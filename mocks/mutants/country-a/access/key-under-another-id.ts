import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const keyUnderAnotherId = mutant({
  id: 'key-under-another-id',
  fault: 'The signing key is published under another key id than the tokens name.',
  breaks: ['OC-04/keys-reachable'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      context.url.pathname === '/jwks'
        ? jsonAnswer({ keys: [{ ...country.world.signingKey.publicJwk, kid: 'another' }] }, 200, 'application/json')
        : response,
  }),
})
