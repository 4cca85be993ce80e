import { withFhirAnswer, withHeaders } from './with-fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const refusedMethodWithoutAllow = mutant({
  id: 'refused-method-without-allow',
  fault: '405 does not say which methods are allowed.',
  breaks: ['HTTP-03/allow'],
  mutate: (country) =>
    withFhirAnswer(country, /./, (response) =>
      response.status === 405 ? withHeaders(response, (headers) => headers.delete('Allow')) : response,
    ),
})
