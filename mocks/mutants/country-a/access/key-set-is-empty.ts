import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const keySetIsEmpty = mutant({
  id: 'key-set-is-empty',
  fault: 'The published key set has no key.',
  breaks: ['OC-04/keys-reachable'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      context.url.pathname === '/jwks' ? jsonAnswer({ keys: [] }, 200, 'application/json') : response,
  }),
})
