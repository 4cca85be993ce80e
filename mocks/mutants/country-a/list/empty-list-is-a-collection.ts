import { isUnfiltered, withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const emptyListIsACollection = mutant({
  id: 'empty-list-is-a-collection',
  fault: 'The list of a patient without documents is a collection Bundle.',
  breaks: ['ST-06/searchset'],
  mutate: (country) =>
    withListAnswers(country, (bundle) =>
      bundle.total === 0 && isUnfiltered(bundle) ? { ...bundle, type: 'collection' } : undefined,
    ),
})
