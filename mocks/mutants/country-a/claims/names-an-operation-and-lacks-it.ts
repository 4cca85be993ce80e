import { withClaims } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const namesAnOperationAndLacksIt = mutant({
  id: 'names-an-operation-and-lacks-it',
  fault: 'Names the operation $docref and answers it by 404.',
  breaks: ['CLAIM-01/operations'],
  mutate: (country) =>
    withClaims(country, 'DocumentReference', (resource) => ({
      ...resource,
      operation: [{ name: 'docref', definition: 'http://hl7.org/fhir/uv/ipa/OperationDefinition/docref' }],
    })),
})
