import { otherStudyOf } from '../frames/other-study-of.ts'
import { mutant } from '../../mutant.ts'

export const bulkDataOfAnotherStudy = mutant({
  id: 'bulk-data-of-another-study',
  fault: 'Bulk data are the pixels of another study.',
  breaks: ['WADO-06/pixel-data'],
  mutate: (country) => ({
    ...country,
    bulkData: (stored) => country.bulkData(otherStudyOf(country, stored, { ofPatient: true }) ?? stored),
  }),
})
