import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const entryWithoutFormat = mutant({
  id: 'entry-without-format',
  fault: 'Entries carry no content.format.',
  breaks: ['A10-22/format-present'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      content: entry.content.map(({ format: _format, ...content }) => content),
    })),
})
