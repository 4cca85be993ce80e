import { jsonAnswer } from '../../../country-a/fhir/fhir-answer.ts'
import { withRefusals } from './with-refusals.ts'
import { mutant } from '../../mutant.ts'

export const missingTokenGivesAnEmptyList = mutant({
  id: 'missing-token-gives-an-empty-list',
  fault: 'A list without a token is answered by 200 and an empty searchset.',
  breaks: ['ST-02/refused-tokens'],
  mutate: (country) =>
    withRefusals(country, (diagnostics) =>
      diagnostics === 'no bearer token'
        ? jsonAnswer({ resourceType: 'Bundle', type: 'searchset', total: 0 })
        : undefined,
    ),
})
