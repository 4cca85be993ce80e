import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const knownEtagIs412 = mutant({
  id: 'known-etag-is-412',
  fault: 'A document that the client has is 412 instead of 304.',
  breaks: ['RESULT-03/if-none-match'],
  mutate: (country) => ({
    ...country,
    hasAlready: () => false,
    answer: (request, response) =>
      request.headers.get('if-none-match')?.startsWith('W/') === true
        ? outcomeAnswer(country, 412, 'conflict', 'the condition is not met')
        : response,
  }),
})
