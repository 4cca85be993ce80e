import { withListAnswers } from './with-list-answers.ts'
import { mutant } from '../../mutant.ts'

export const postGivesNothing = mutant({
  id: 'post-gives-nothing',
  fault: 'POST _search answers an empty searchset.',
  breaks: ['ST-05/get-and-post'],
  mutate: (country) =>
    withListAnswers(country, (bundle, { method }) =>
      method === 'POST' ? { ...bundle, total: 0, entry: [] } : undefined,
    ),
})
