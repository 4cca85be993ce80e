import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { mutant } from '../../mutant.ts'

export const badLimitIsIgnored = mutant({
  id: 'bad-limit-is-ignored',
  fault: 'A limit that is no number is ignored.',
  breaks: ['QIDO-04/bad-value'],
  mutate: (country) => ({
    ...country,
    answer: (_request, response, { url }) =>
      url.searchParams.get('limit') === 'many' ? jsonAnswer([], 200, 'application/dicom+json') : response,
  }),
})
