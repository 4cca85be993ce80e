import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const supersededVersionsSayCurrent = mutant({
  id: 'superseded-versions-say-current',
  fault: 'Older versions are found by status=superseded and say that they are current.',
  breaks: ['ST-08a/superseded-marked', 'CHANGE-01/deprecated-not-current', 'ST-08c/v3-published-after-list'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, status: 'current' })),
})
