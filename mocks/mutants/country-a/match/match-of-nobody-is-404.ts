import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const matchOfNobodyIs404 = mutant({
  id: 'match-of-nobody-is-404',
  fault: 'Where nobody matches the answer is 404.',
  breaks: ['MATCH-01/never-a-guess', 'MATCH-01/no-match'],
  mutate: (country) => ({
    ...country,
    answer: async (_request, response, context) => {
      if (!context.url.pathname.endsWith('$match') || response.status !== 200) return response
      const text = await response.clone().text()
      return text.includes('"entry"') ? response : outcomeAnswer(country, 404, 'not-found', 'nobody matches')
    },
  }),
})
