import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutSpecialty = mutant({
  id: 'entry-without-specialty',
  fault: 'Entries do not say who asked for the examination.',
  breaks: ['A10-17/else-report-gap'],
  mutate: (country) =>
    withEntries(country, (entry) => ({ ...entry, extension: extensionsBut(entry, '/requesting-specialty') })),
})
