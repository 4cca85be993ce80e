import { rewritten, withFiles } from '../country-a/objects/with-files.ts'
import { lawfulVariant } from '../mutant.ts'

export const writtenByAnotherImplementation = lawfulVariant({
  id: 'written-by-another-implementation',
  what: 'Objects name another implementation that wrote them, and their preamble is not empty.',
  mutate: (country) =>
    withFiles(country, (file) => {
      const copy = rewritten(file, '00020013', (value) => 'OFFIS_DCMTK_367'.padEnd(value.length).slice(0, value.length))
      copy.write('II*\0', 0, 'latin1')
      return copy
    }),
})
