import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const datesInWords = mutant({
  id: 'dates-in-words',
  fault: 'The date of an entry is written as people write it.',
  breaks: ['UC-11/sort-keys-present-parseable'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, date: '14 March 2025' })),
})
