import { outcomeAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const unsignedTokenIs400 = mutant({
  id: 'unsigned-token-is-400',
  fault: 'A token with alg=none is answered by 400 and not by 401.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) =>
    withRefusals(country, (diagnostics) =>
      diagnostics === 'the token cannot be accepted' ? outcomeAnswer(country, 400, 'invalid', diagnostics) : undefined,
    ),
})
