import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const nobodyIs404 = mutant({
  id: 'nobody-is-404',
  fault: 'An identifier that nobody has is answered by 404.',
  breaks: ['ST-03b/no-match'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry === undefined ? outcomeAnswer(country, 404, 'not-found', 'no such patient') : undefined,
    ),
})
