import { withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const listIsACollection = mutant({
  id: 'list-is-a-collection',
  fault: 'The list is a collection Bundle in the place of a searchset.',
  breaks: ['ST-06/searchset'],
  mutate: (country) => withListAnswers(country, (bundle) => ({ ...bundle, type: 'collection' })),
})
