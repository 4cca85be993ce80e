import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const namesAParameterAndIgnoresIt = mutant({
  id: 'names-a-parameter-and-ignores-it',
  fault: 'Names the search parameter custodian and answers with the whole list.',
  breaks: ['CLAIM-01/search-parameters'],
  mutate: (country) =>
    withClaims(country, 'DocumentReference', (resource) => ({
      ...resource,
      searchParam: [...(resource.searchParam ?? []), { name: 'custodian', type: 'reference' }],
    })),
})
