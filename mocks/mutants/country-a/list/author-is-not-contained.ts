import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const authorIsNotContained = mutant({
  id: 'author-is-not-contained',
  fault: 'An entry names an author within it and holds none.',
  breaks: ['A10-23/author-custodian-resolvable-contained', 'FHIR-12/contained'],
  mutate: (country) =>
    withEntries(country, (entry) => ({ ...entry, author: [{ reference: '#nobody', display: 'Radiology' }] })),
})
