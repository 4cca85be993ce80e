import { withEntries } from './with-entries.ts'
import { mutant } from '../../mutant.ts'

export const specialtyIsTextAlone = mutant({
  id: 'specialty-is-text-alone',
  fault: 'The requesting speciality is a text without a code.',
  breaks: ['A10-17/slot-mhd-mado-hl7'],
  mutate: (country) =>
    withEntries(country, (entry) => ({
      ...entry,
      extension: (entry.extension ?? []).map((extension) =>
        extension.url.endsWith('/requesting-specialty')
          ? { ...extension, valueCodeableConcept: { text: 'somebody' } }
          : extension,
      ),
    })),
})
