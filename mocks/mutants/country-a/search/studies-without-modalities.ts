import { mutant } from '../../mutant.ts'

export const studiesWithoutModalities = mutant({
  id: 'studies-without-modalities',
  fault: 'Studies that are found do not say their modalities.',
  breaks: ['QIDO-02/study-attributes'],
  mutate: (country) => ({
    ...country,
    searchFields: (level, query) =>
      country.searchFields(level, query).filter((tag) => level !== 'study' || tag !== '00080061'),
  }),
})
