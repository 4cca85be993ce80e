import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const supersededVersionsSayCurrent = mutant({
  id: 'superseded-versions-say-current',
  fault: 'Older versions are found by status=superseded and say that they are current.',
  breaks: ['ST-08a/superseded-marked'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, status: 'current' })),
})
