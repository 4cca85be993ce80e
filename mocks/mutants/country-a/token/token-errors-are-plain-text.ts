import { mutant } from '../../mutant.ts'
import { withTokenAnswers } from './with-token-answers.ts'

export const tokenErrorsArePlainText = mutant({
  id: 'token-errors-are-plain-text',
  fault: 'A refused token request is answered by a sentence in plain text.',
  breaks: ['TOK-15/error-object'],
  mutate: (country) =>
    withTokenAnswers(country, (response) =>
      response.ok ? response : new Response('Not allowed.', { status: response.status }),
    ),
})
