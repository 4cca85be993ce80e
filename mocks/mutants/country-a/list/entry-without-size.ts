import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutSize = mutant({
  id: 'entry-without-size',
  fault: 'Entries say nothing of the size of the study.',
  breaks: ['A10-19/see-a10-07', 'A10-07/size-figure-exists-study'],
  mutate: (country) =>
    withEntries(country, (entry) => ({ ...entry, extension: extensionsBut(entry, '/study-size-bytes') })),
})
