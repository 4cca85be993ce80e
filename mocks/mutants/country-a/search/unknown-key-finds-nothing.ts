import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const unknownKeyFindsNothing = mutant({
  id: 'unknown-key-finds-nothing',
  fault: 'A search by an unknown key finds nothing.',
  breaks: ['QIDO-04/unknown-key'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.searchParams.has('NoSuchAttribute') ? jsonAnswer([], 200, 'application/dicom+json') : response,
  }),
})
