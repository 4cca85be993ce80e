import { mutant } from '../../mutant.ts'

export const seriesWithoutModality = mutant({
  id: 'series-without-modality',
  fault: 'Series that are found do not say their modality.',
  breaks: ['QIDO-02/series-attributes'],
  mutate: (country) => ({
    ...country,
    searchFields: (level, query) =>
      country.searchFields(level, query).filter((tag) => level !== 'series' || tag !== '00080060'),
  }),
})
