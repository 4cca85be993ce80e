import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const tokenInAnErrorBody = mutant({
  id: 'token-in-an-error-body',
  fault: 'An error repeats the token that was sent.',
  breaks: ['A14-01d/no-leak'],
  mutate: (country) =>
    withRefusals(country, (diagnostics, response, context) => {
      const token = country.bearerOf(context)
      return diagnostics === 'the token cannot be verified' && token !== undefined
        ? outcomeAnswer(country, response.status, 'login', `invalid token ${token}`)
        : undefined
    }),
})
