import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const codesWithoutWords = mutant({
  id: 'codes-without-words',
  fault: 'The codes of an entry have no display.',
  breaks: ['A10-02/code-displays-present'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      type: { coding: (entry.type?.coding ?? []).map(({ display: _display, ...coding }) => coding) },
    })),
})
