import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const twinsAre409 = mutant({
  id: 'twins-are-409',
  fault: 'Several patients with the same traits are answered by 409.',
  breaks: ['ST-03b/many-matches'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      (bundle.total ?? 0) > 1 ? outcomeAnswer(country, 409, 'multiple-matches', 'more than one patient') : undefined,
    ),
})
