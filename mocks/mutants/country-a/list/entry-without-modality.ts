import { extensionsBut, withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutModality = mutant({
  id: 'entry-without-modality',
  fault: 'Entries carry no modality.',
  breaks: ['A10-13/modality-present'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, extension: extensionsBut(entry, '.modality') })),
})
