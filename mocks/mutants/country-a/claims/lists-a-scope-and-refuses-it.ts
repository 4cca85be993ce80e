import { withListed } from './with-claims.ts'
import { mutant } from '../../mutant.ts'

export const listsAScopeAndRefusesIt = mutant({
  id: 'lists-a-scope-and-refuses-it',
  fault: 'Lists the scope system/DocumentReference.cruds and refuses it.',
  breaks: ['CLAIM-02/scopes'],
  mutate: (country) => withListed(country, 'scopes_supported', 'system/DocumentReference.cruds'),
})
