import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const tokenInANotFound = mutant({
  id: 'token-in-a-not-found',
  fault: 'The answer for an unknown document repeats the Authorization header.',
  breaks: ['A14-01d/no-leak'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, context) =>
      response.status === 404
        ? outcomeAnswer(country, 404, 'not-found', `no such document; ${context.headers.get('authorization') ?? ''}`)
        : response,
  }),
})
