import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const malformedMatchIsEmpty = mutant({
  id: 'malformed-match-is-empty',
  fault: 'A $match that cannot be read finds nobody and says nothing.',
  breaks: ['MATCH-03/malformed'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.pathname.endsWith('$match') && response.status === 400
        ? jsonAnswer({ resourceType: 'Bundle', type: 'searchset', total: 0 })
        : response,
  }),
})
