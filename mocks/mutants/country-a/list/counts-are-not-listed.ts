import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const countsAreNotListed = mutant({
  id: 'counts-are-not-listed',
  fault: 'Entries do not say how many instances a study has.',
  breaks: ['D-34/must-visible-list-level'],
  mutate: (country) =>
    withEntries(country, (entry) => ({ ...entry, extension: extensionsBut(entry, '/study-instance-count') })),
})
