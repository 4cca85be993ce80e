import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const reportsShareAnIdentifier = mutant({
  id: 'reports-share-an-identifier',
  fault: 'All reports carry one and the same identifier.',
  breaks: ['ST-08a/one-current'],
  mutate: (country) =>
    withEntries(country, (entry, { kind }) => {
      const shared = { system: 'urn:ietf:rfc:3986', value: 'urn:uuid:00000000-0000-4000-8000-000000000000' }
      return kind === 'report' ? { ...entry, identifier: [...(entry.identifier ?? []), shared] } : entry
    }),
})
