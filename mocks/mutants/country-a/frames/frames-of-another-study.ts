import { otherStudyOf } from './other-study-of.ts'
import { mutant } from '../../mutant.ts'

export const framesOfAnotherStudy = mutant({
  id: 'frames-of-another-study',
  fault: 'Frames are those of another study of the patient.',
  breaks: ['WADO-01/requested-frames'],
  mutate: (country) => ({
    ...country,
    frameBytes: (stored, frame) => {
      const other = otherStudyOf(country, stored, { ofPatient: true })
      return country.frameBytes(stored, frame) === undefined || other === undefined
        ? undefined
        : country.frameBytes(other, 1)
    },
  }),
})
