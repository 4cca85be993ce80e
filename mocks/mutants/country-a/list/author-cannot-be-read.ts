import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const authorCannotBeRead = mutant({
  id: 'author-cannot-be-read',
  fault: 'An entry names an author whom the country does not serve.',
  breaks: ['A10-23/author-custodian-resolvable-contained'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      contained: (entry.contained ?? []).filter(({ id }) => id !== 'author'),
      author: [{ reference: 'Practitioner/nobody', display: 'Radiology' }],
    })),
})
