import { otherStudyOf } from '../frames/other-study-of.ts'
import { mutant } from '../../mutant.ts'

export const thumbnailOfAnotherPatient = mutant({
  id: 'thumbnail-of-another-patient',
  fault: 'A thumbnail is that of another patient.',
  breaks: ['WADO-04/own-image', 'A10-10/offered-another-patient-study'],
  mutate: (country) => ({
    ...country,
    thumbnail: (stored, frame, parameters) =>
      country.thumbnail(otherStudyOf(country, stored, { ofPatient: false }) ?? stored, frame, parameters),
  }),
})
