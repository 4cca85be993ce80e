import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const masterIdentifierHasNoType = mutant({
  id: 'master-identifier-has-no-type',
  fault: 'The masterIdentifier has a use and no type, where MHD 4.2.4 is pinned.',
  breaks: ['GEN-03/by-type'],
  mutate: (country) => writtenAsIn(country, { mhd: '4.2.3' }),
})
