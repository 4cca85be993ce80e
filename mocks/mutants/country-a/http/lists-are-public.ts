import { withFhirAnswer, withHeaders } from './with-fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const listsArePublic = mutant({
  id: 'lists-are-public',
  fault: 'The list of a patient may be kept by every cache.',
  breaks: ['HTTP-05/no-shared-cache'],
  mutate: (country) =>
    withFhirAnswer(country, /DocumentReference$/, (response) =>
      withHeaders(response, (headers) => {
        headers.set('Cache-Control', 'public, max-age=3600')
      }),
    ),
})
