import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutBodySite = mutant({
  id: 'entry-without-body-site',
  fault: 'Entries carry no body site.',
  breaks: ['A10-15/body-site-present'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, extension: extensionsBut(entry, '.bodySite') })),
})
