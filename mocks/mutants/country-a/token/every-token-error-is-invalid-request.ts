import { mutant } from '../../mutant.ts'
import { withTokenAnswers } from './with-token-answers.ts'

export const everyTokenErrorIsInvalidRequest = mutant({
  id: 'every-token-error-is-invalid-request',
  fault: 'Whatever is wrong, the error is invalid_request.',
  breaks: ['TOK-15/error-code'],
  mutate: (country) =>
    withTokenAnswers(country, (response) =>
      response.ok ? response : Response.json({ error: 'invalid_request' }, { status: 400 }),
    ),
})
