import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const wrongSignatureIsAServerError = mutant({
  id: 'wrong-signature-is-a-server-error',
  fault: 'A token that cannot be verified is answered by 500.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) =>
    withRefusals(country, (diagnostics) =>
      diagnostics === 'the token cannot be verified'
        ? outcomeAnswer(country, 500, 'exception', 'the signature could not be read')
        : undefined,
    ),
})
