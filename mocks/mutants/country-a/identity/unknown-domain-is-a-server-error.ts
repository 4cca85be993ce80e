import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withPatientAnswers } from './with-patient-answers.ts'
import { mutant } from '../../mutant.ts'

export const unknownDomainIsAServerError = mutant({
  id: 'unknown-domain-is-a-server-error',
  fault: 'An identifier of an unknown domain is answered by 500.',
  breaks: ['ST-03b/unknown-domain'],
  mutate: (country) =>
    withPatientAnswers(country, (bundle) =>
      bundle.entry?.some(({ search }) => search.mode === 'outcome') === true
        ? outcomeAnswer(country, 500, 'exception', 'undefined domain')
        : undefined,
    ),
})
