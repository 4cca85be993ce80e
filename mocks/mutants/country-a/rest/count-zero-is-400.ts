import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const countZeroIs400 = mutant({
  id: 'count-zero-is-400',
  fault: '_count=0 is refused.',
  breaks: ['RESULT-01/zero-is-total'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.searchParams.get('_count') === '0' ? outcomeAnswer(country, 400, 'invalid', '_count is no count') : response,
  }),
})
