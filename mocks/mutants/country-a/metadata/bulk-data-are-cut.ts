import { mutant } from '../../mutant.ts'

export const bulkDataAreCut = mutant({
  id: 'bulk-data-are-cut',
  fault: 'Bulk data lack their last bytes.',
  breaks: ['WADO-06/pixel-data'],
  mutate: (country) => ({
    ...country,
    bulkData: (stored) => country.bulkData(stored).subarray(0, -128),
  }),
})
