import { withEntries } from '../list/with-entries.ts'
import { writtenAsIn } from './written-as-in.ts'
import { mutant } from '../../mutant.ts'

export const masterIdentifierHasNoUse = mutant({
  id: 'master-identifier-has-no-use',
  fault: 'The masterIdentifier has a type and no use, where MHD 4.2.3 is pinned.',
  breaks: ['GEN-04/by-use'],
  guides: { mhd: '4.2.3' },
  mutate: (country) =>
    withEntries(writtenAsIn(country, { mhd: '4.2.4' }), (entry) => {
      const { use: _use, ...masterIdentifier } = entry.masterIdentifier ?? {}
      return { ...entry, masterIdentifier }
    }),
})
