import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const unknownDomainIs400 = mutant({
  id: 'unknown-domain-is-400',
  fault: 'An identifier of an unknown domain is answered by 400.',
  breaks: ['ST-03b/unknown-domain'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry?.some(({ search }) => search.mode === 'outcome') === true
        ? outcomeAnswer(country, 400, 'invalid', 'the identifier domain is not known')
        : undefined,
    ),
})
