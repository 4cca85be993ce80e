import { withFhirAnswer } from './with-fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const headIsNotFound = mutant({
  id: 'head-is-not-found',
  fault: 'HEAD is answered by 404 where GET is 200.',
  breaks: ['HTTP-02/same-answer'],
  mutate: (country) =>
    withFhirAnswer(country, /metadata$/, (response, request) =>
      request.method === 'HEAD' ? new Response(null, { status: 404 }) : response,
    ),
})
