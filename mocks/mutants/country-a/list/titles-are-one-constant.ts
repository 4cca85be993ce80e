import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const titlesAreOneConstant = mutant({
  id: 'titles-are-one-constant',
  fault: 'Every entry has the same title.',
  breaks: ['A10-18/description-attachment-title-non'],
  mutate: (country) => withEntries(country, (entry) => ({ ...entry, description: 'Imaging document' })),
})
