import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { isUnfiltered, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const emptyListIs404 = mutant({
  id: 'empty-list-is-404',
  fault: 'A patient without documents is answered by 404.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withListAnswers(country, (bundle) =>
      bundle.total === 0 && isUnfiltered(bundle) ? outcomeAnswer(country, 404, 'not-found', 'no documents') : undefined,
    ),
})
