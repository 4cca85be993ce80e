import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const listIsPlainJson = mutant({
  id: 'list-is-plain-json',
  fault: 'Lists are sent as application/json.',
  breaks: ['A13-04/fhir-json'],
  mutate: (country) => withListAnswers(country, (bundle) => jsonAnswer(bundle, 200, 'application/json')),
})
