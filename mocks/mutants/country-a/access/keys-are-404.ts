import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const keysAre404 = mutant({
  id: 'keys-are-404',
  fault: 'The key set that the discovery document names is not there.',
  breaks: ['OC-04/keys-reachable'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      context.url.pathname === '/jwks' ? jsonAnswer({ error: 'not found' }, 404, 'application/json') : response,
  }),
})
