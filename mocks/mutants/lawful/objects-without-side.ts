import { replaced } from '../country-a/object-types/with-object.ts'
import { lawfulVariant } from '../mutant.ts'

/** Laterality (0020,0060) in Explicit VR Little Endian. */
const laterality = (value: string): string => `\x20\x00\x60\x00CS\x02\x00${value}`

export const objectsWithoutSide = lawfulVariant({
  id: 'objects-without-side',
  what: 'Objects leave the side empty that the report says: absent on one side is no contradiction.',
  mutate: (country) => ({
    ...country,
    instanceBytes: (stored, as) => {
      const file = country.instanceBytes(stored, as)
      return stored.study.patientId === 'lu-full'
        ? replaced(Buffer.from(file), laterality('R '), laterality('  '))
        : file
    },
  }),
})
